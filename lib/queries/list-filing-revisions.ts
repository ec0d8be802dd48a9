import "server-only";
import { and, desc, eq, isNotNull, ne, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import type { CompanyRevisions, FilingRevision } from "@/lib/contracts/api/companies/company-revisions";
import { getCompany } from "./get-company";
import { filingsOf } from "./newest-figures";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

const MAX_OF_COMPANY = 500;

/**
 * The restated figures of one company.
 * @throws {AppError} NOT_FOUND for a ticker nobody lists or files under.
 */
export async function listCompanyRevisions(
  database: Database,
  ticker: string,
  asOf?: string,
): Promise<CompanyRevisions> {
  const company = await getCompany(database, ticker);
  const revisions = await listFilingRevisions(database, filingsOf(company), { limit: MAX_OF_COMPANY, asOf });
  return { ticker: company.ticker, cik: company.cik, revisions };
}

/** Newest filing first; of what was known at `asOf`. `filter` narrows to a company. */
export async function listFilingRevisions(
  database: Database,
  filter: SQL | undefined,
  page: { limit: number; asOf?: string | undefined },
): Promise<FilingRevision[]> {
  const before = sql`over (partition by ${filingFact.cik}, ${filingFact.concept}, ${filingFact.periodKey} order by ${filingFact.filedAt})`;
  const vintage = database
    .select({
      ticker: filingFact.ticker,
      cik: filingFact.cik,
      concept: filingFact.concept,
      periodKey: filingFact.periodKey,
      calendarQuarter: filingFact.calendarQuarter,
      fiscalPeriod: filingFact.fiscalPeriod,
      periodStart: filingFact.periodStart,
      periodEnd: filingFact.periodEnd,
      unit: filingFact.unit,
      sourceId: filingFact.sourceId,
      value: filingFact.value,
      filedAt: filingFact.filedAt,
      accession: filingFact.accession,
      sourceUrl: filingFact.sourceUrl,
      method: filingFact.method,
      oldValue: sql<string | null>`lag(${filingFact.value}) ${before}`.as("old_value"),
      oldFiledAt: sql<string | null>`lag(${filingFact.filedAt}) ${before}`.as("old_filed_at"),
      oldAccession: sql<string | null>`lag(${filingFact.accession}) ${before}`.as("old_accession"),
      oldSourceUrl: sql<string | null>`lag(${filingFact.sourceUrl}) ${before}`.as("old_source_url"),
      oldMethod: sql<string | null>`lag(${filingFact.method}) ${before}`.as("old_method"),
      oldUnit: sql<string | null>`lag(${filingFact.unit}) ${before}`.as("old_unit"),
    })
    .from(filingFact)
    .where(and(filter, knownBy(filingFact.filedAt, page.asOf)))
    .as("vintage");
  const rows = await database
    .select()
    .from(vintage)
    .where(
      and(
        isNotNull(vintage.oldValue),
        ne(vintage.oldValue, vintage.value),
        eq(vintage.oldUnit, vintage.unit),
      ),
    )
    .orderBy(desc(vintage.filedAt), vintage.cik, vintage.concept, desc(vintage.periodKey))
    .limit(page.limit);
  return rows.map((row) => ({
    ticker: row.ticker,
    cik: row.cik,
    concept: row.concept,
    calendarQuarter: row.calendarQuarter,
    fiscalPeriod: row.fiscalPeriod,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    unit: row.unit,
    sourceId: row.sourceId,
    old: {
      value: Number(row.oldValue),
      filedAt: isoInstant(row.oldFiledAt ?? ""),
      accession: row.oldAccession,
      sourceUrl: row.oldSourceUrl ?? "",
      method: row.oldMethod ?? "",
    },
    new: {
      value: Number(row.value),
      filedAt: isoInstant(row.filedAt),
      accession: row.accession,
      sourceUrl: row.sourceUrl,
      method: row.method,
    },
  }));
}
