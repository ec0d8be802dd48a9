import { capacityBalance, type CapacityBalance } from "./replicability-balance";

export type QuarterBalance = CapacityBalance & { quarter: string };

/**
 * @param limitsItGw what each limit alone would allow, GW of IT, one value per quarter
 * @throws {RangeError} naming a limit without a value for a quarter, or one that is negative.
 */
export function balanceByQuarter(
  quarters: readonly string[],
  limitsItGw: Readonly<Record<string, readonly number[]>>,
): QuarterBalance[] {
  return quarters.map((quarter, index) => {
    const capacitiesGw = Object.fromEntries(
      Object.entries(limitsItGw).map(([limit, values]) => [limit, values[index] ?? Number.NaN]),
    );
    return { quarter, ...capacityBalance(capacitiesGw) };
  });
}
