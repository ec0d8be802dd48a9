import "server-only";
import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { AppError } from "@/lib/errors/app-error";
import type { EvidenceStatus } from "@/lib/model/evidence";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

export type CompanyFigure = {
  concept: string;
  calendarQuarter: string | null;
  fiscalPeriod: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  value: number;
  unit: string;
  filedAt: string;
  accession: string | null;
  tag: string;
  method: string;
  evidence: EvidenceStatus;
  sourceId: string;
  sourceUrl: string;
};

export type CompanyFinancials = { ticker: string; cik: string; figures: CompanyFigure[] };

/**
 * Every figure of a company as known at `asOf`: of a restated period, the newest filing only.
 * @throws {AppError} NOT_FOUND for a ticker without filings.
 */
export async function getCompanyFinancials(
  database: Database,
  ticker: string,
  asOf?: string,
): Promise<CompanyFinancials> {
  const rows = await newestFigures(database, eq(filingFact.ticker, ticker.toUpperCase()), asOf);
  const [first] = rows;
  if (!first) throw new AppError("NOT_FOUND", `No filing of ${ticker.toUpperCase()} is in the database.`);
  return {
    ticker: first.ticker,
    cik: first.cik,
    figures: rows.map((row) => ({
      concept: row.concept,
      calendarQuarter: row.calendarQuarter,
      fiscalPeriod: row.fiscalPeriod,
      periodStart: row.periodStart,
      periodEnd: row.periodEnd,
      value: Number(row.value),
      unit: row.unit,
      filedAt: isoInstant(row.filedAt),
      accession: row.accession,
      tag: row.tag,
      method: row.method,
      evidence: row.evidence,
      sourceId: row.sourceId,
      sourceUrl: row.sourceUrl,
    })),
  };
}

/** One row per company, concept and period: the latest filing on or before `asOf`. */
export async function newestFigures(database: Database, filter: SQL, asOf: string | undefined) {
  return database
    .selectDistinctOn([filingFact.cik, filingFact.concept, filingFact.periodKey])
    .from(filingFact)
    .where(and(filter, knownBy(filingFact.filedAt, asOf)))
    .orderBy(
      asc(filingFact.cik),
      asc(filingFact.concept),
      asc(filingFact.periodKey),
      desc(filingFact.filedAt),
    );
}
