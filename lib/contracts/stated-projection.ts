import { z } from "zod";
import { projectionRequest } from "./projection-request";

/** A projection as its reader stated it: what it leaves out is for a saved scenario or the defaults to fill. */
export const statedProjection = z.looseObject({ scenario: projectionRequest.shape.scenario });
