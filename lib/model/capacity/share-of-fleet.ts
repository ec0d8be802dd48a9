import { MW_PER_GW } from "@/lib/units/power";
import type { EnergisedPower } from "./energised-sites";

/** What the model lets run, GW of IT at the end of each quarter. */
export type DeployableFleet = {
  quarters: readonly string[];
  itGw: readonly number[];
  /** Takes IT power to the meter: a facility is built for its worst hour. */
  peakPueRatio: number;
};

/**
 * Tracked facilities as a share of the fleet at the meter, MW / (GW_IT x PUE_peak x 1000), for the quarters both cover.
 * A quarter in which the model lets nothing run has none.
 * @throws {RangeError} if peakPueRatio is below 1.
 */
export function shareOfFleet(
  power: readonly EnergisedPower[],
  { quarters, itGw, peakPueRatio }: DeployableFleet,
): { quarter: string; fraction: number }[] {
  if (!(peakPueRatio >= 1)) throw new RangeError(`peakPueRatio must be at least 1, got ${peakPueRatio}`);
  const itGwByQuarter = new Map(quarters.map((quarter, index) => [quarter, itGw[index] ?? 0]));
  return power.flatMap(({ quarter, facilityMw }) => {
    const gw = itGwByQuarter.get(quarter);
    if (gw === undefined || !(gw > 0)) return [];
    return [{ quarter, fraction: facilityMw / (gw * peakPueRatio * MW_PER_GW) }];
  });
}
