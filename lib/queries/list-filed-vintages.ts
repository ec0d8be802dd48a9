import "server-only";
import { and, asc, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import type { MemberVintage } from "@/lib/model/tracking/combine-vintages";
import { firstKnownAt, fiscalQuarterEnd } from "@/lib/model/tracking/filing-deadline";
import type { FilingConcept } from "@/lib/sources/filing-row";
import { isoInstant } from "./iso-instant";

const SECONDARY_SOURCE = "sec-edgar-secondary";
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A quarter as filed; the member is the ticker and the concept, "AMZN capex". */
export function memberOf(ticker: string, concept: FilingConcept): string {
  return `${ticker} ${concept}`;
}

/**
 * Every vintage of filed quarterly figures, each from the day the world had it: the first from its filing or the legal
 * deadline, a restatement from its own filing. An extract counts only where no payload of the SEC holds the quarter.
 */
export async function listFiledVintages(
  database: Database,
  tickers: readonly string[],
  concepts: readonly FilingConcept[],
): Promise<MemberVintage[]> {
  const rows = await database
    .select()
    .from(filingFact)
    .where(
      and(
        inArray(filingFact.ticker, [...tickers]),
        inArray(filingFact.concept, [...concepts]),
        isNotNull(filingFact.calendarQuarter),
      ),
    )
    .orderBy(asc(filingFact.filedAt));
  const fiscalYearEnds = await fiscalYearEndMonths(database, tickers);
  const byQuarter = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const key = [row.ticker, row.concept, row.calendarQuarter].join(" ");
    byQuarter.set(key, [...(byQuarter.get(key) ?? []), row]);
  }
  return [...byQuarter.values()].flatMap((vintages) => {
    const primary = vintages.filter(({ sourceId }) => sourceId !== SECONDARY_SOURCE);
    return (primary.length > 0 ? primary : vintages).map((row, place): MemberVintage => {
      const quarter = row.calendarQuarter ?? "";
      const filedAt = isoInstant(row.filedAt).slice(0, 10);
      const periodEnd = row.periodEnd ?? fiscalQuarterEnd(quarter, fiscalYearEnds.get(row.ticker) ?? null);
      const known =
        place === 0
          ? firstKnownAt({ filedAt, periodEnd, form: null })
          : { knownAt: filedAt, dating: "filing" as const };
      return {
        member: memberOf(row.ticker, row.concept as FilingConcept),
        quarter,
        value: Number(row.value),
        ...known,
        evidence: row.evidence,
        sourceUrl: row.sourceUrl,
      };
    });
  });
}

async function fiscalYearEndMonths(
  database: Database,
  tickers: readonly string[],
): Promise<Map<string, number | null>> {
  const companies = await database
    .select({ ticker: company.ticker, fiscalYearEnd: company.fiscalYearEnd })
    .from(company)
    .where(inArray(company.ticker, [...tickers]));
  return new Map(companies.map(({ ticker, fiscalYearEnd }) => [ticker, monthOf(fiscalYearEnd)]));
}

/** "Dec 31" or "last Sun Jan" to 12 or 1; null where the text names no month. */
function monthOf(fiscalYearEnd: string): number | null {
  const place = months.findIndex((month) => fiscalYearEnd.includes(month));
  return place < 0 ? null : place + 1;
}
