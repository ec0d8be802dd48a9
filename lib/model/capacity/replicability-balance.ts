import { quantileOfSorted } from "../monte-carlo/quantiles";

/** What each constraint alone would let run, all in GW of IT. */
export type ConstraintCapacities = Readonly<Record<string, number>>;

export type CapacityBalance = {
  deployableGw: number;
  /** B = min A / median A: 1 where the least capacity is typical, towards 0 where one constraint is far behind the rest. */
  balanceRatio: number;
  /** 1 - MW* / max A: share of the best-supplied constraint that has nothing to work with. */
  strandedFraction: number;
};

/**
 * How evenly the constraints are supplied, of the capacities each alone would allow.
 * @throws {RangeError} if there are none, one is negative or not finite, or their median is 0.
 */
export function capacityBalance(capacitiesGw: ConstraintCapacities): CapacityBalance {
  const entries = Object.entries(capacitiesGw);
  if (entries.length === 0) throw new RangeError("capacitiesGw must hold at least one constraint, got none");
  for (const [constraint, gw] of entries) {
    if (!(gw >= 0 && gw < Infinity)) {
      throw new RangeError(`capacitiesGw.${constraint} must be at least 0 and finite (GW), got ${gw}`);
    }
  }
  const sorted = Float64Array.from(entries, ([, gw]) => gw).sort();
  const [least, median, most] = [0, 0.5, 1].map((probability) => quantileOfSorted(sorted, probability));
  if (least === undefined || most === undefined || !(median !== undefined && median > 0)) {
    throw new RangeError("the median of capacitiesGw must be above 0 (GW), got 0");
  }
  return { deployableGw: least, balanceRatio: least / median, strandedFraction: 1 - least / most };
}
