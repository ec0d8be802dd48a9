import { quarterOfDay } from "@/lib/model/tracking/calendar-quarter";
import { ALL_END_CUSTOMERS } from "@/lib/model/tracking/revenue-statement";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { filedYearAssumptions } from "./get-filed-years";
import type { AiRevenuePoint } from "./list-ai-revenue";
import type { Assumption } from "./list-assumptions";

const USD_PER_USD_BN = 1e9;
const yearMetrics = new Set(["end_customer_revenue_annual", "end_customer_revenue_trailing_year"]);

/**
 * Perimeter R1 by trailing year: estimates of years no statement covers from the scenarios' revenue history, later ones as
 * stated. A year stated twice keeps its statement.
 */
export function endCustomerRevenueYears(
  statements: readonly AiRevenuePoint[],
  assumptions: readonly Assumption[],
  asOf?: string,
): TrackedPoint[] {
  const stated = statements.filter(
    ({ company, metric }) => company === ALL_END_CUSTOMERS && yearMetrics.has(metric),
  );
  const byPeriod = new Map<string, TrackedPoint>();
  for (const { year, revenue } of filedYearAssumptions) {
    const row = assumptions.find(({ id }) => id === revenue);
    if (!row || row.mode === null) continue;
    const knownAt = row.asOf ?? "";
    if (!/^\d{4}-\d{2}-\d{2}$/.test(knownAt) || (asOf !== undefined && knownAt > asOf.slice(0, 10))) continue;
    byPeriod.set(`${year}Q4`, {
      period: `${year}Q4`,
      value: row.mode * USD_PER_USD_BN,
      missing: null,
      evidence: "estimated",
      knownAt,
      citation: { title: row.sourceTitle, url: row.sourceUrl ?? "", day: knownAt, dating: "statement" },
    });
  }
  for (const statement of stated) {
    const period = quarterOfDay(statement.statedOn);
    byPeriod.set(period, statementPoint(period, statement));
  }
  return [...byPeriod.values()].toSorted((a, b) => a.period.localeCompare(b.period));
}

/** What twelve months would bring at the pace stated: no revenue. */
export function endCustomerRunRates(statements: readonly AiRevenuePoint[]): TrackedPoint[] {
  return statements
    .filter(({ company, metric }) => company === ALL_END_CUSTOMERS && metric === "end_customer_run_rate")
    .map((statement) => statementPoint(quarterOfDay(statement.statedOn), statement));
}

function statementPoint(period: string, statement: AiRevenuePoint): TrackedPoint {
  return {
    period,
    value: statement.valueUsd,
    missing: null,
    evidence: "estimated",
    knownAt: statement.statedOn,
    citation: {
      title: statement.sourceTitle,
      url: statement.sourceUrl,
      day: statement.statedOn,
      dating: "statement",
    },
  };
}
