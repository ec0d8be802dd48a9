import { KW_PER_MW } from "@/lib/units/power";
import { MONTHS_PER_YEAR } from "@/lib/units/time";
import { assumedSource, type FieldSource } from "./field-source";

/** Who pays: a hyperscaler or a neocloud in a facility of its own, or a tenant of a colocation facility. */
export const ownerClasses = ["hyperscaler", "neocloud", "leased-colo"] as const;

export type OwnerClass = (typeof ownerClasses)[number];

/** Row of the assumptions with the cost of capital of each owner. A tenant finances its servers as a neocloud does. */
export const costOfCapitalAssumptionId: Record<OwnerClass, string> = {
  hyperscaler: "D16",
  neocloud: "D17",
  "leased-colo": "D17",
};

/**
 * Rent of a facility, USD per kW of IT and month: (k_fac y + o_ne) / 12 / 1000, the landlord's yield on what it cost plus its
 * operations; energy is passed through. 0 where the facility is owned.
 */
export function leaseOf(ownerClass: OwnerClass, row: (id: string) => FieldSource): FieldSource {
  if (ownerClass !== "leased-colo") return assumedSource(0, "The facility is owned");
  const [facility, yieldOnCost, operations] = [row("D01"), row("D18"), row("D06")];
  const rent = (of: (source: FieldSource) => number): number =>
    (of(facility) * of(yieldOnCost) + of(operations)) / MONTHS_PER_YEAR / KW_PER_MW;
  const value = rent((source) => source.value);
  return {
    ...assumedSource(
      value,
      "Assumed: a rent that yields the cap rate on cost, (D01 x D18 + D06) / 12 / 1000",
    ),
    low: rent((source) => source.low ?? source.value),
    mode: value,
    high: rent((source) => source.high ?? source.value),
    asOf: yieldOnCost.asOf,
    note: `(${facility.value} x ${yieldOnCost.value} + ${operations.value}) / 12,000. A floor: no development margin; asking rents were not found.`,
  };
}
