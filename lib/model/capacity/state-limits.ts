import { FieldRangeError } from "../field-range-error";
import { QUARTER_COUNT, QUARTERS_PER_YEAR } from "./capacity-quarter";
import { onSiteSources, type CapacityConstraint } from "./capacity-constraint";
import type { CapacityInput } from "./capacity-fields";
import { millionPerItGw } from "./capacity-program";
import { capacityRegions } from "./capacity-region";
import { generations, shareOf, type CapacityStocks } from "./capacity-stocks";
import type { CapacityServing } from "./capacity-value";
import { recordOf } from "./record-of";

/**
 * Limits stated outright, the same in every quarter: GW of IT for packaging, memory, optics, cooling and shell; GW at the
 * meter for grid and on-site power; USD bn a year for capital. Regional ones are shared out by region.
 */
export type StatedLimits = Partial<Record<CapacityConstraint, number | undefined>>;

/** The stocks with what was stated in place of what the schedules give. @throws {RangeError} below 0. */
export function stateLimits(
  stocks: CapacityStocks,
  limits: StatedLimits,
  input: CapacityInput,
  serving: CapacityServing,
): CapacityStocks {
  for (const [constraint, value] of Object.entries(limits)) {
    if (value !== undefined && !(value >= 0 && value < Infinity)) {
      throw new FieldRangeError(`limits.${constraint}`, value, "be at least 0 and finite");
    }
  }
  const constant = (value: number): Float64Array<ArrayBuffer> => new Float64Array(QUARTER_COUNT).fill(value);
  const byRegion = (value: number): CapacityStocks["gridGw"] =>
    recordOf(capacityRegions, (region) => constant(value * shareOf(input, region)));
  const perItGw = millionPerItGw(serving, "current");
  const { packaging, memory, optics, grid, cooling, shell, capital } = limits;
  return {
    existingItGw: stocks.existingItGw,
    packagingItGw: packaging === undefined ? stocks.packagingItGw : mixOf(stocks, packaging),
    memoryMillionGb:
      memory === undefined ? stocks.memoryMillionGb : constant(memory * perItGw * input.currentMemoryGb),
    opticsMillionModules:
      optics === undefined
        ? stocks.opticsMillionModules
        : constant(optics * perItGw * input.modulesPerAccelerator),
    gridGw: grid === undefined ? stocks.gridGw : byRegion(grid),
    onSiteGw: recordOf(onSiteSources, (source) => {
      const stated = limits[source];
      return stated === undefined ? stocks.onSiteGw[source] : constant(stated);
    }),
    coolingItGw: cooling === undefined ? stocks.coolingItGw : byRegion(cooling),
    shellItGw: shell === undefined ? stocks.shellItGw : byRegion(shell),
    capitalUsdBn: capital === undefined ? stocks.capitalUsdBn : constant(capital / QUARTERS_PER_YEAR),
  };
}

/** The stated total in the mix of generations that the schedules give; the current one before anything is delivered. */
function mixOf(stocks: CapacityStocks, itGw: number): CapacityStocks["packagingItGw"] {
  const { packagingItGw } = stocks;
  const current = packagingItGw.current.map((gw, quarter) => {
    const total = generations.reduce(
      (sum, generation) => sum + (packagingItGw[generation][quarter] as number),
      0,
    );
    return total > 0 ? (itGw * gw) / total : itGw;
  });
  return { current, next: current.map((gw) => itGw - gw) };
}
