import { sourceFromAssumption, type CostAssumption, type FieldSource } from "../unit-cost/field-source";

/** Publishers of an all-in cost of a GW, each with its row. */
const assumptionIdByPublisher = {
  "Epoch AI": "D03",
  Bernstein: "S55",
  Citi: "S56",
  Barclays: "S57",
  NVIDIA: "S58",
} as const;

export type PublishedGigawattCost = {
  publisher: string;
  name: string;
  usdPerGw: number;
  source: FieldSource;
};

/** @throws {RangeError} if the assumptions lack one of the rows. */
export function publishedGigawattCosts(assumptions: readonly CostAssumption[]): PublishedGigawattCost[] {
  return Object.entries(assumptionIdByPublisher).map(([publisher, id]) => {
    const row = assumptions.find((assumption) => assumption.id === id);
    if (row === undefined) throw new RangeError(`assumptions must hold ${id}, got none`);
    const source = sourceFromAssumption(row);
    return { publisher, name: row.name, usdPerGw: source.value, source };
  });
}
