import type { CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import { quarterName, QUARTER_COUNT } from "@/lib/model/capacity/capacity-quarter";
import type { CapacityRequest } from "./capacity-request";
import { unitCostChoice } from "./unit-cost-choice";

/** A checked request as the capacity model takes it. */
export function capacityChoice(request: CapacityRequest): CapacityChoice {
  const quarterIndex = new Map(
    Array.from({ length: QUARTER_COUNT }, (_, quarter) => [quarterName(quarter), quarter]),
  );
  return {
    serving: unitCostChoice(request.serving),
    capital: request.capital,
    overrides: request.overrides,
    limits: request.limits,
    demands: {
      requiredItGw: request.requiredItGw.flatMap(({ quarter, itGw }) => {
        const index = quarterIndex.get(quarter);
        return index === undefined ? [] : [{ quarter: index, itGw }];
      }),
      residency: request.residency,
    },
  };
}
