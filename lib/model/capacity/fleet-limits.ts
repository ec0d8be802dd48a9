import { onSiteSources, fleetLimits, type FleetLimit } from "./capacity-constraint";
import { millionPerItGw, type CapacityTerms } from "./capacity-program";
import { QUARTER_COUNT } from "./capacity-quarter";
import { capacityRegions } from "./capacity-region";
import { generations, lifeQuarters, type CapacityStocks } from "./capacity-stocks";
import { siteCapitalUsdBnPerItGw } from "./capacity-value";

export type MinimumCapacity = {
  /** GW of IT each limit would allow if nothing else limited, at the end of each quarter. */
  limitsItGw: Record<FleetLimit, number[]>;
  /** The least of them. */
  itGw: number[];
  binding: FleetLimit[];
  /** The next tightest, and how far above: 0.1 is ten per cent of slack. */
  runnerUp: { limit: FleetLimit; slackFraction: number }[];
};

/** MW* = min over j of A_j / a_j, all regions and generations together: the quick answer beside the programme. */
export function minimumCapacity(terms: Pick<CapacityTerms, "input" | "stocks" | "serving">): MinimumCapacity {
  const limitsItGw = limitsByQuarter(terms);
  const itGw: number[] = [];
  const binding: FleetLimit[] = [];
  const runnerUp: MinimumCapacity["runnerUp"] = [];
  for (let quarter = 0; quarter < QUARTER_COUNT; quarter++) {
    const ranked = fleetLimits
      .map((limit) => ({ limit, gw: limitsItGw[limit][quarter] as number }))
      .toSorted((a, b) => a.gw - b.gw);
    const [least, second] = ranked;
    if (least === undefined || second === undefined) throw new RangeError("fleetLimits must hold two limits");
    itGw.push(least.gw);
    binding.push(least.limit);
    runnerUp.push({ limit: second.limit, slackFraction: least.gw > 0 ? second.gw / least.gw - 1 : Infinity });
  }
  return { limitsItGw, itGw, binding, runnerUp };
}

function limitsByQuarter({
  input,
  stocks,
  serving,
}: Pick<CapacityTerms, "input" | "stocks" | "serving">): Record<FleetLimit, number[]> {
  const byQuarter = (of: (quarter: number) => number): number[] =>
    Array.from({ length: QUARTER_COUNT }, (_, quarter) => of(quarter));
  const at = (stock: Float64Array, quarter: number): number => stock[quarter] as number;
  const existing = (quarter: number): number => at(stocks.existingItGw, quarter);
  const { statedItGw } = stocks;
  const packaged = (quarter: number): number =>
    generations.reduce((sum, generation) => sum + at(stocks.packagingItGw[generation], quarter), 0);
  /** Need of a GW of what packaging delivers, by its mix of generations. */
  const perPackagedGw = (quarter: number, needs: { current: number; next: number }): number => {
    const total = packaged(quarter);
    if (total === 0) return needs.current;
    return (
      generations.reduce(
        (sum, generation) => sum + at(stocks.packagingItGw[generation], quarter) * needs[generation],
        0,
      ) / total
    );
  };
  const accelerators = {
    current: millionPerItGw(serving, "current"),
    next: millionPerItGw(serving, "next"),
  };
  const memoryPerGw = {
    current: accelerators.current * input.currentMemoryGb,
    next: accelerators.next * input.nextMemoryGb,
  };
  const modulesPerGw = {
    current: accelerators.current * input.modulesPerAccelerator,
    next: accelerators.next * input.modulesPerAccelerator,
  };
  const life = lifeQuarters(input);
  const bought = (quarter: number): number => {
    let usdBn = 0;
    for (let q = Math.max(0, quarter - life + 1); q <= quarter; q++) usdBn += at(stocks.capitalUsdBn, q);
    return usdBn / siteCapitalUsdBnPerItGw(input);
  };
  const summed = (of: CapacityStocks["gridGw"], quarter: number): number =>
    capacityRegions.reduce((sum, region) => sum + at(of[region], quarter), 0);
  return {
    packaging: byQuarter(
      (quarter) => existing(quarter) + (statedItGw.packaging?.[quarter] ?? packaged(quarter)),
    ),
    memory: byQuarter(
      (quarter) =>
        existing(quarter) +
        (statedItGw.memory?.[quarter] ??
          at(stocks.memoryMillionGb, quarter) / perPackagedGw(quarter, memoryPerGw)),
    ),
    optics: byQuarter(
      (quarter) =>
        existing(quarter) +
        (statedItGw.optics?.[quarter] ??
          at(stocks.opticsMillionModules, quarter) / perPackagedGw(quarter, modulesPerGw)),
    ),
    power: byQuarter(
      (quarter) =>
        (summed(stocks.gridGw, quarter) +
          onSiteSources.reduce((sum, source) => sum + at(stocks.onSiteGw[source], quarter), 0)) /
        input.peakPueRatio,
    ),
    cooling: byQuarter((quarter) => summed(stocks.coolingItGw, quarter)),
    shell: byQuarter((quarter) => summed(stocks.shellItGw, quarter)),
    capital: byQuarter((quarter) => existing(quarter) + bought(quarter)),
  };
}
