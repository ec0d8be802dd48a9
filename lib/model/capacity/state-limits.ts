import { FieldRangeError } from "../field-range-error";
import { QUARTER_COUNT, QUARTERS_PER_YEAR } from "./capacity-quarter";
import { onSiteSources, type CapacityConstraint } from "./capacity-constraint";
import type { CapacityInput } from "./capacity-fields";
import { capacityRegions } from "./capacity-region";
import { shareOf, type CapacityStocks } from "./capacity-stocks";
import { recordOf } from "./record-of";

/**
 * Limits stated outright, the same in every quarter: GW of IT for packaging, memory and optics, on top of the existing
 * fleet; GW of IT for cooling and shell, which it shares; GW at the meter for grid and on-site power; USD bn a year for
 * capital. Regional ones are shared out by region.
 */
export type StatedLimits = Partial<Record<CapacityConstraint, number | undefined>>;

/** The stocks with what was stated in place of what the schedules give. @throws {RangeError} below 0. */
export function stateLimits(
  stocks: CapacityStocks,
  limits: StatedLimits,
  input: CapacityInput,
): CapacityStocks {
  for (const [constraint, value] of Object.entries(limits)) {
    if (value !== undefined && !(value >= 0 && value < Infinity)) {
      throw new FieldRangeError(`limits.${constraint}`, value, "be at least 0 and finite");
    }
  }
  const constant = (value: number): Float64Array<ArrayBuffer> => new Float64Array(QUARTER_COUNT).fill(value);
  const byRegion = (value: number): CapacityStocks["gridGw"] =>
    recordOf(capacityRegions, (region) => constant(value * shareOf(input, region)));
  const { packaging, memory, optics, grid, cooling, shell, capital } = limits;
  return {
    ...stocks,
    statedItGw: {
      ...(packaging === undefined ? {} : { packaging: constant(packaging) }),
      ...(memory === undefined ? {} : { memory: constant(memory) }),
      ...(optics === undefined ? {} : { optics: constant(optics) }),
    },
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
