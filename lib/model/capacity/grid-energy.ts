import type { CapacityTerms } from "./capacity-program";
import { capacityRegions, type CapacityRegion } from "./capacity-region";
import { energyUsdBnPerGwYear } from "./capacity-value";
import { recordOf } from "./record-of";

const USD_PER_MW_OF_USD_BN_PER_GW = 1e6;

/** What the energy of a MW of utility power costs a year on the grid of each region, at the load it is sized for. */
export function gridEnergyUsdPerMwYear({
  input,
  serving,
}: Pick<CapacityTerms, "input" | "serving">): Record<CapacityRegion, number> {
  return recordOf(
    capacityRegions,
    (region) =>
      (energyUsdBnPerGwYear(input, serving, "grid", region) * USD_PER_MW_OF_USD_BN_PER_GW) /
      input.peakPueRatio,
  );
}
