import "server-only";
import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { companyConcepts } from "@/lib/contracts/api/companies/company-concepts";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { Company } from "./get-company";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

/** Figures of the company pages, their API and the list of revisions: flows alone, which make up periods. */
export const isShownConcept = inArray(filingFact.concept, [...companyConcepts]);

/** Of a company the concepts its page shows, by CIK where it has one: their ticker may be an older one. */
export function filingsOf({ cik, ticker }: Company): SQL | undefined {
  return and(cik === null ? eq(filingFact.ticker, ticker) : eq(filingFact.cik, cik), isShownConcept);
}

export function companyFigure(row: typeof filingFact.$inferSelect): CompanyFigure {
  return {
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
    retrievedAt: isoInstant(row.retrievedAt),
  };
}

/** One row per company, concept and period: the latest filing on or before `asOf`. */
export async function newestFigures(database: Database, filter: SQL | undefined, asOf: string | undefined) {
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
