import { z } from "zod";
import { asOfInstant } from "./as-of-instant";

/** Query of the published constants of accelerators. */
export const hardwareRequest = z.strictObject({ asOf: asOfInstant.optional() });
