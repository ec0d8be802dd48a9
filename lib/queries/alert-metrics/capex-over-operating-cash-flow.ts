import "server-only";
import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import { weakestEvidence } from "@/lib/model/evidence";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { quartersUpTo } from "@/lib/model/tracking/calendar-quarter";
import { newestFigures } from "../newest-figures";
import type { AlertMetricReader } from "./alert-metric";
import { filedDatum } from "./newest-filings-of";
import { unresolvedReading } from "./unresolved-reading";

const QUARTERS = { quarter: 1, "trailing-year": 4 } as const;
const concepts = ["capex", "operatingCashFlow"] as const;

/**
 * Capital expenditure of the big five over their operating cash flow, as filed, in the newest calendar quarter of which all
 * five have filed both, or the four quarters up to it.
 */
export const capexOverOperatingCashFlow: AlertMetricReader<"capex-over-operating-cash-flow"> = {
  assertReadable: () => Promise.resolve(),
  async read({ database }, { basis }) {
    const rows = await filedQuarters(database);
    const filed = (quarter: string) => rows.filter((row) => row.calendarQuarter === quarter);
    const missingOf = (quarter: string) =>
      bigFive.flatMap((ticker) =>
        concepts
          .filter(
            (concept) => !filed(quarter).some((row) => row.ticker === ticker && row.concept === concept),
          )
          .map((concept) => `${ticker} ${concept} ${quarter}`),
      );
    const quarters = [...new Set(rows.map((row) => row.calendarQuarter ?? ""))].toSorted();
    const newest = quarters.findLast((quarter) => missingOf(quarter).length === 0);
    if (newest === undefined) return [unresolved(missingOf(quarters.at(-1) ?? "").join(", "))];
    const counted = quartersUpTo(newest, QUARTERS[basis]);
    const missing = counted.flatMap(missingOf);
    if (missing.length > 0) return [unresolved(missing.join(", "))];
    return [ratioOf(counted.flatMap(filed), newest)];
  },
};

function filedQuarters(database: Database) {
  return newestFigures(
    database,
    and(
      inArray(filingFact.ticker, [...bigFive]),
      inArray(filingFact.concept, [...concepts]),
      isNotNull(filingFact.calendarQuarter),
    ),
    undefined,
  );
}

function ratioOf(rows: Awaited<ReturnType<typeof filedQuarters>>, newestQuarter: string): AlertReading {
  const foreign = rows.find((row) => row.unit !== "USD");
  if (foreign !== undefined) return unresolved(`${foreign.ticker} ${foreign.concept} ${foreign.unit}`);
  const sumOf = (concept: string) =>
    rows.filter((row) => row.concept === concept).reduce((sum, row) => sum + Number(row.value), 0);
  const operatingCashFlowUsd = sumOf("operatingCashFlow");
  if (!(operatingCashFlowUsd > 0)) {
    return unresolvedReading(
      "ratio",
      { code: "not-computable", detail: `operatingCashFlow ${operatingCashFlowUsd}` },
      "",
    );
  }
  return {
    subject: "",
    unit: "ratio",
    value: sumOf("capex") / operatingCashFlowUsd,
    standardError: null,
    evidence: weakestEvidence([...rows.map((row) => row.evidence), "derived"]),
    reason: null,
    data: rows.filter((row) => row.calendarQuarter === newestQuarter).map(filedDatum),
  };
}

function unresolved(detail: string): AlertReading {
  return unresolvedReading("ratio", { code: "missing-quarters", detail }, "");
}
