import { quoteUnitCost, type UnitCostChoice, type UnitCostData, type UnitCostQuote } from "./quote-unit-cost";

/** The cost of a choice, or why there is none. */
export function computeQuote(data: UnitCostData, choice: UnitCostChoice): UnitCostQuote | string {
  try {
    const result = quoteUnitCost(data, choice);
    if (!("unknown" in result)) return result;
    const { field, value, allowed } = result.unknown;
    return `${field} ${value} is not available; available: ${allowed}`;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
