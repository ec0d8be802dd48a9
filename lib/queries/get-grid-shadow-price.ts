import "server-only";
import type { Database } from "@/db/database";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { GridShadowPrice } from "@/lib/contracts/grid-shadow-price";
import { unitCostChoice } from "@/lib/contracts/unit-cost-choice";
import { capacityCase } from "@/lib/model/capacity/capacity-case";
import { solveCapacity } from "@/lib/model/capacity/solve-capacity";
import { getUnitCostData } from "./get-unit-cost-data";
import { serverLinearSolver } from "./server-linear-solver";
import { untilDataChange } from "./until-data-change";

const SHOWN_QUARTER = "2030Q4"; // when everything ordered today has arrived

/** What a MW of grid power is worth a year in the capacity plan of the reference accelerator; null where it has none. */
export function getGridShadowPrice(database: Database, asOf?: string): Promise<GridShadowPrice | null> {
  return untilDataChange(database, `grid shadow price ${asOf ?? ""}`, async () => {
    const found = capacityCase(await getUnitCostData(database, asOf), {
      serving: unitCostChoice(costDefaults),
      capital: "sunk",
      overrides: {},
      limits: {},
      demands: { requiredItGw: [], residency: {} },
    });
    if ("unknown" in found) return null;
    const outcome = solveCapacity(await serverLinearSolver(), found.terms);
    if ("infeasible" in outcome) return null;
    const { quarters, gridShadowPriceUsdPerMwYear } = outcome.plan;
    const index = quarters.indexOf(SHOWN_QUARTER);
    const of = (prices: readonly number[]) => prices[index] ?? 0;
    const { pjm, ercot, otherUnitedStates, europe, restOfWorld } = gridShadowPriceUsdPerMwYear;
    return {
      quarter: SHOWN_QUARTER,
      usdPerMwYear: {
        pjm: of(pjm),
        ercot: of(ercot),
        otherUnitedStates: of(otherUnitedStates),
        europe: of(europe),
        restOfWorld: of(restOfWorld),
      },
    };
  });
}
