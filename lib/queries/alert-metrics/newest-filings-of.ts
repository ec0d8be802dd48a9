import "server-only";
import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import type { AlertDatum } from "@/lib/contracts/alert-reading";
import type { FilingConcept } from "@/lib/sources/filing-row";
import { companyFigure, newestFigures } from "../newest-figures";
import { webAddressOf } from "./web-address-of";

type FiledRow = Awaited<ReturnType<typeof newestFigures>>[number];

/** The newest filed quarter of each company in each concept, as data of an alert. */
export async function newestFilingsOf(
  database: Database,
  tickers: readonly string[],
  concepts: readonly FilingConcept[],
): Promise<AlertDatum[]> {
  const rows = await newestFigures(
    database,
    and(
      inArray(filingFact.ticker, [...tickers]),
      inArray(filingFact.concept, [...concepts]),
      isNotNull(filingFact.calendarQuarter),
    ),
    undefined,
  );
  const newest = new Map<string, FiledRow>();
  for (const row of rows) {
    const key = `${row.ticker} ${row.concept}`;
    const known = newest.get(key);
    if (known === undefined || row.periodKey > known.periodKey) newest.set(key, row);
  }
  return [...newest.values()].map(filedDatum);
}

/** "MSFT capex 2026Q3", with the filing it stands in. */
export function filedDatum(row: FiledRow): AlertDatum {
  const { concept, calendarQuarter, fiscalPeriod, periodEnd, sourceId, sourceUrl, filedAt } =
    companyFigure(row);
  const period = calendarQuarter ?? fiscalPeriod ?? periodEnd ?? "";
  const url = webAddressOf(sourceUrl);
  return {
    title: `${row.ticker} ${concept} ${period}${url === null ? ` (${sourceUrl})` : ""}`,
    sourceId,
    date: filedAt,
    url,
  };
}
