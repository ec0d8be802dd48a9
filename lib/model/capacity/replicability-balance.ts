import { quantileOfSorted } from "../monte-carlo/quantiles";

/** What each constraint alone would let run, all in GW of IT. */
export type ConstraintCapacities = Readonly<Record<string, number>>;

export type CapacityBalance = {
  deployableGw: number;
  /**
   * B = min A / median A: 1 where the least capacity is typical, towards 0 where one constraint is far behind the rest.
   * Null where the median is 0.
   */
  balanceRatio: number | null;
  /** 1 - MW* / max A: share of the best-supplied constraint that has nothing to work with. Null where all are 0. */
  strandedFraction: number | null;
};

/**
 * How evenly the constraints are supplied, of the capacities each alone would allow.
 * @throws {RangeError} if there are none, or one is negative or not finite.
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
  const at = (probability: number) => quantileOfSorted(sorted, probability);
  const [least, median, most] = [at(0), at(0.5), at(1)];
  return {
    deployableGw: least,
    balanceRatio: median > 0 ? least / median : null,
    strandedFraction: most > 0 ? 1 - least / most : null,
  };
}
