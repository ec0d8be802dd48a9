import { z } from "zod";
import { isCapexShare } from "@/lib/model/scenario/capex-share";
import { FRONTIER_ODDS_SIZE, FRONTIER_POINT_COUNT } from "@/lib/model/scenario/frontier-size";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { numberRange } from "./number-range";
import { comparisonFields, drawsFitReplicates, projectionRequest } from "./projection-request";

const FEWEST_POINTS = 2;

/** The five capex shares sum to 1: none can move alone. */
const axis = z.enum(valueParameterKeys.filter((key) => !isCapexShare(key)));

const frontierChoice = {
  scenario: projectionRequest.shape.scenario,
  x: axis.describe("The parameter along the first axis: any that moves value, but for the capex shares."),
  y: axis.describe("The parameter along the second axis."),
  pointCount: numberRange({ min: FEWEST_POINTS, max: FRONTIER_POINT_COUNT, whole: true })
    .default(FRONTIER_POINT_COUNT)
    .describe("Places along each axis."),
  oddsPointCount: numberRange({ min: 0, max: FRONTIER_ODDS_SIZE.pointCount, whole: true })
    .refine((count) => count !== 1, `0, or a whole number from 2 to ${FRONTIER_ODDS_SIZE.pointCount}`)
    .default(0)
    .describe(
      `Places along each axis for the odds, the other parameters uncertain: ${FRONTIER_ODDS_SIZE.draws} draws a place. 0 leaves them out; the page takes ${FRONTIER_ODDS_SIZE.pointCount}. Fewer on the quarterly grid, where each draw takes four times as long.`,
    ),
};

function differ({ x, y }: { x: string; y: string }, context: z.RefinementCtx): void {
  if (x !== y) return;
  context.addIssue({ code: "custom", path: ["y"], input: y, message: "another parameter than x" });
}

/** A plane as its reader stated it: settings left out are for a saved scenario or the defaults to fill. */
export const statedFrontier = z.looseObject(frontierChoice).superRefine(differ);

/** Where two parameters together bring forward NPV to zero, at the settings of a comparison. */
export const frontierRequest = comparisonFields
  .extend(frontierChoice)
  .superRefine(differ)
  .superRefine(drawsFitReplicates);
