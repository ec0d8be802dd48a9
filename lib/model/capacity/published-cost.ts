import {
  findAssumption,
  sourceFromAssumption,
  type CostAssumption,
  type FieldSource,
} from "../unit-cost/field-source";

/** Who published an all-in cost of a gigawatt. Whether it is one of IT or at the utility most of them do not say. */
export const costPublishers = ["Epoch AI", "Bernstein", "Citi", "Barclays", "NVIDIA"] as const;

export type CostPublisher = (typeof costPublishers)[number];

const assumptionIdByPublisher: Record<CostPublisher, string> = {
  "Epoch AI": "D03",
  Bernstein: "S55",
  Citi: "S56",
  Barclays: "S57",
  NVIDIA: "S58",
};

export type PublishedGwCost = { publisher: CostPublisher; usdPerGw: number; source: FieldSource };

/** @throws {RangeError} if the assumptions lack one of them. */
export function publishedGwCosts(assumptions: readonly CostAssumption[]): PublishedGwCost[] {
  return costPublishers.map((publisher) => {
    const source = sourceFromAssumption(findAssumption(assumptions, assumptionIdByPublisher[publisher]));
    return { publisher, usdPerGw: source.value, source };
  });
}
