import { FieldRangeError } from "../field-range-error";

const SUM_TOLERANCE = 1e-9;

export type CustomerShare = { customer: string; shareFraction: number };

export type CustomerConcentration = {
  namedShareFraction: number;
  largest: CustomerShare | null;
  /** Herfindahl-Hirschman index, 0 to 1, if everybody unnamed is vanishingly small. */
  lowestHerfindahl: number;
  /** If the unnamed are as large as may go unnamed: `disclosureThresholdFraction` each. */
  highestHerfindahl: number;
};

/**
 * HHI = Σ s². Filings name only customers above a threshold, so the index lies between two bounds.
 * @throws {FieldRangeError} for a share outside [0, 1] or shares that sum above 1.
 */
export function customerConcentration(
  customers: readonly CustomerShare[],
  disclosureThresholdFraction: number,
): CustomerConcentration {
  for (const { customer, shareFraction } of customers) {
    if (!(shareFraction >= 0 && shareFraction <= 1)) {
      throw new FieldRangeError(`shareFraction of ${customer}`, shareFraction, "be from 0 to 1");
    }
  }
  if (!(disclosureThresholdFraction >= 0 && disclosureThresholdFraction <= 1)) {
    throw new FieldRangeError("disclosureThresholdFraction", disclosureThresholdFraction, "be from 0 to 1");
  }
  const namedShareFraction = customers.reduce((total, { shareFraction }) => total + shareFraction, 0);
  if (!(namedShareFraction <= 1 + SUM_TOLERANCE)) {
    throw new FieldRangeError("shareFraction of all customers", namedShareFraction, "sum to at most 1");
  }
  const lowest = customers.reduce((total, { shareFraction }) => total + shareFraction ** 2, 0);
  const unnamed = Math.max(0, 1 - namedShareFraction);
  const fullUnnamed =
    disclosureThresholdFraction > 0 ? Math.floor(unnamed / disclosureThresholdFraction + SUM_TOLERANCE) : 0;
  const rest = Math.max(0, unnamed - fullUnnamed * disclosureThresholdFraction);
  const restSquared = disclosureThresholdFraction > 0 ? rest ** 2 : 0;
  return {
    namedShareFraction,
    largest: customers.toSorted((a, b) => b.shareFraction - a.shareFraction)[0] ?? null,
    lowestHerfindahl: lowest,
    highestHerfindahl: lowest + fullUnnamed * disclosureThresholdFraction ** 2 + restSquared,
  };
}
