import { capacityCase, type CapacityCase, type CapacityChoice } from "@/lib/model/capacity/capacity-case";
import { minimumCapacity, type MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";

export type ComputedCapacity = { capacity: CapacityCase; minimum: MinimumCapacity };

/** The case and its limits; the cause in words where the inputs do not allow one. */
export function computeCapacity(data: UnitCostData, choice: CapacityChoice): ComputedCapacity | string {
  try {
    const found = capacityCase(data, choice);
    if ("unknown" in found) {
      const { field, value, allowed } = found.unknown;
      return `${field} ${value}: ${allowed}`;
    }
    return { capacity: found, minimum: minimumCapacity(found.terms) };
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
