import type { FilingRow } from "../filing-row";
import type { ParsedBatch } from "../parsed-batch";
import { isRecord } from "../parse-json-payload";

/**
 * Gross profit as filed, and for fiscal years without one the revenue less the cost of revenue of the same periods: a year is
 * never mixed of both, since a filed gross profit may leave out costs that the other counts.
 */
export function completeGrossProfit(
  filed: ParsedBatch<FilingRow>,
  revenue: readonly FilingRow[],
  costOfRevenue: readonly FilingRow[],
): ParsedBatch<FilingRow> {
  const filedYears = new Set(filed.rows.map(fiscalYear));
  const revenueOf = new Map(revenue.map((row) => [periodOf(row), row]));
  const derived = costOfRevenue.flatMap((cost) => {
    const ofPeriod = revenueOf.get(periodOf(cost));
    return ofPeriod && !filedYears.has(fiscalYear(cost)) ? [difference(ofPeriod, cost)] : [];
  });
  const filled = new Set<unknown>(derived.map((row) => row.fiscalPeriod));
  return {
    rows: [...filed.rows, ...derived].toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    rejected: filed.rejected.filter(({ raw }) => !(isRecord(raw) && filled.has(raw["fiscalPeriod"]))),
  };
}

function difference(revenue: FilingRow, cost: FilingRow): FilingRow {
  const later = cost.filedAt >= revenue.filedAt ? cost : revenue;
  return {
    ...cost,
    concept: "grossProfit",
    tag: `${revenue.tag} - ${cost.tag}`,
    value: revenue.value - cost.value,
    filedAt: later.filedAt,
    accession: later.accession,
    method: "revenue_minus_cost",
  };
}

function periodOf({ periodStart, periodEnd, unit }: FilingRow): string {
  return `${periodStart}/${periodEnd} ${unit}`;
}

function fiscalYear({ fiscalPeriod }: FilingRow): string {
  return (fiscalPeriod ?? "").slice(0, "FY2026".length);
}

/** Quarters of a year in their order, then the year, as other concepts come. */
function order({ fiscalPeriod }: FilingRow): string {
  return (fiscalPeriod ?? "").padEnd("FY2026Q4".length, "Z");
}
