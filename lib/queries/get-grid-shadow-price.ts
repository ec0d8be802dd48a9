import "server-only";
import type { Database } from "@/db/database";
import type { GridShadowPrice } from "@/lib/contracts/grid-shadow-price";
import { capacityRegions } from "@/lib/model/capacity/capacity-region";
import { recordOf } from "@/lib/model/capacity/record-of";
import { solveCapacity } from "@/lib/model/capacity/solve-capacity";
import { getReferenceCapacity } from "./get-reference-capacity";
import { serverLinearSolver } from "./server-linear-solver";
import { untilDataChange } from "./until-data-change";

const SHOWN_QUARTER = "2030Q4"; // when everything ordered today has arrived

/** What a MW of grid power is worth a year in the capacity plan of the reference accelerator; null where it has none. */
export function getGridShadowPrice(database: Database, asOf?: string): Promise<GridShadowPrice | null> {
  return untilDataChange(database, `grid shadow price ${asOf ?? ""}`, async () => {
    const reference = await getReferenceCapacity(database, asOf);
    if (reference === null) return null;
    const outcome = solveCapacity(await serverLinearSolver(), reference.terms);
    if ("infeasible" in outcome) return null;
    const { quarters, gridShadowPriceUsdPerMwYear } = outcome.plan;
    const index = quarters.indexOf(SHOWN_QUARTER);
    return {
      quarter: SHOWN_QUARTER,
      usdPerMwYear: recordOf(capacityRegions, (region) => gridShadowPriceUsdPerMwYear[region][index] ?? 0),
    };
  });
}
