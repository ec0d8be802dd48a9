import { sourceFromAssumption, type CostAssumption, type FieldSource } from "../unit-cost/field-source";

/** Rows with an all-in cost of a GW, each of one publisher: Epoch, Bernstein, Citi, Barclays, NVIDIA. */
const assumptionIds = ["D03", "S55", "S56", "S57", "S58"] as const;

export type PublishedGigawattCost = { name: string; usdPerGw: number; source: FieldSource };

/** @throws {RangeError} if the assumptions lack one of the rows. */
export function publishedGigawattCosts(assumptions: readonly CostAssumption[]): PublishedGigawattCost[] {
  return assumptionIds.map((id) => {
    const row = assumptions.find((assumption) => assumption.id === id);
    if (row === undefined) throw new RangeError(`assumptions must hold ${id}, got none`);
    const source = sourceFromAssumption(row);
    return { name: row.name, usdPerGw: source.value, source };
  });
}
