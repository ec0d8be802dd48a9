import { minimumCapacity, type MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import {
  quotedCapacityCase,
  type CapacityCase,
  type CapacityChoice,
  type CapacityData,
} from "@/lib/model/capacity/quoted-capacity-case";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";

export type ComputedCapacity = { capacity: CapacityCase; minimum: MinimumCapacity };

/** What a capacity is computed from in the browser; the unit cost of its serving choice was quoted on the server. */
export type QuotedData = CapacityData & { quote: UnitCostQuote };

/** The case and its limits; the cause in words where the inputs do not allow one. */
export function computeCapacity(data: QuotedData, choice: CapacityChoice): ComputedCapacity | string {
  try {
    const capacity = quotedCapacityCase(data, choice, data.quote);
    return { capacity, minimum: minimumCapacity(capacity.terms) };
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
