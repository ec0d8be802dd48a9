import { FieldRangeError } from "../field-range-error";

const SUM_TOLERANCE = 1e-9;

export type CustomerShare = {
  customer: string;
  /** Customers the share covers together: filings sometimes name a sum. */
  customerCount: number;
  shareFraction: number;
};

export type CustomerConcentration = {
  namedShareFraction: number;
  largest: CustomerShare | null;
  /** Herfindahl-Hirschman index, 0 to 1: groups split evenly, everybody unnamed vanishingly small. */
  lowestHerfindahl: number;
  /** Groups as uneven and the unnamed as large as the threshold for naming them allows. */
  highestHerfindahl: number;
};

/**
 * HHI = Σ s². Filings name only customers above a threshold, and some only as a group: the index lies between two bounds.
 * @throws {FieldRangeError} for a share outside [0, 1], shares that sum above 1, a count below 1.
 */
export function customerConcentration(
  customers: readonly CustomerShare[],
  thresholdFraction: number,
): CustomerConcentration {
  for (const { customer, customerCount, shareFraction } of customers) {
    if (!(shareFraction >= 0 && shareFraction <= 1)) {
      throw new FieldRangeError(`shareFraction of ${customer}`, shareFraction, "be from 0 to 1");
    }
    if (!(Number.isInteger(customerCount) && customerCount >= 1)) {
      throw new FieldRangeError(`customerCount of ${customer}`, customerCount, "be a whole number from 1");
    }
  }
  if (!(thresholdFraction > 0 && thresholdFraction <= 1)) {
    throw new FieldRangeError("thresholdFraction", thresholdFraction, "be above 0 and at most 1");
  }
  const namedShareFraction = sum(customers.map(({ shareFraction }) => shareFraction));
  if (!(namedShareFraction <= 1 + SUM_TOLERANCE)) {
    throw new FieldRangeError("shareFraction of all customers", namedShareFraction, "sum to at most 1");
  }
  return {
    namedShareFraction,
    largest: customers.toSorted((a, b) => b.shareFraction - a.shareFraction)[0] ?? null,
    lowestHerfindahl: sum(
      customers.map(({ customerCount, shareFraction }) => shareFraction ** 2 / customerCount),
    ),
    highestHerfindahl:
      sum(customers.map((group) => mostUneven(group, thresholdFraction))) +
      asLargeAsUnnamed(Math.max(0, 1 - namedShareFraction), thresholdFraction),
  };
}

/** All but one just large enough to be named, if the share is enough for that. */
function mostUneven({ customerCount, shareFraction }: CustomerShare, thresholdFraction: number): number {
  const smallest = Math.min(thresholdFraction, shareFraction / customerCount);
  const largest = shareFraction - (customerCount - 1) * smallest;
  return largest ** 2 + (customerCount - 1) * smallest ** 2;
}

function asLargeAsUnnamed(unnamedFraction: number, thresholdFraction: number): number {
  const count = Math.floor(unnamedFraction / thresholdFraction + SUM_TOLERANCE);
  const rest = Math.max(0, unnamedFraction - count * thresholdFraction);
  return count * thresholdFraction ** 2 + rest ** 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
