import { quoteUnitCost, type UnitCostData } from "../unit-cost/quote-unit-cost";
import type { UnknownChoice } from "../unit-cost/unmeasured-choice";
import { quotedCapacityCase, type CapacityCase, type CapacityChoice } from "./quoted-capacity-case";

/**
 * Everything a capacity plan is computed from: the same rows and choice give the same plan anywhere.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function capacityCase(
  data: UnitCostData,
  choice: CapacityChoice,
): CapacityCase | { unknown: UnknownChoice } {
  const quote = quoteUnitCost(data, choice.serving);
  return "unknown" in quote ? quote : quotedCapacityCase(data, choice, quote);
}
