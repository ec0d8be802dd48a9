import { z } from "zod";
import { asOfInstant } from "./as-of-instant";

/** Query of the replicability index: what was known then. */
export const replicabilityRequest = z.strictObject({ asOf: asOfInstant.optional() });
