import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import type { FiledConcept, FiledFigure } from "@/lib/model/tracking/filed-figure";
import { firstKnownAt, fiscalQuarterEnd } from "@/lib/model/tracking/filing-deadline";
import { isoInstant } from "./iso-instant";

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Quarterly figures as the world knew them at `asOf`: of each quarter the newest vintage known. The first vintage counts from
 * the day it was filed, at the latest from the day the law sets for it; a restatement from its own filing.
 */
export async function listFiledFigures(
  database: Database,
  { tickers, concepts }: { tickers: readonly string[]; concepts: readonly FiledConcept[] },
  asOf?: string,
): Promise<FiledFigure[]> {
  const rows = await database
    .select({ fact: filingFact, fiscalYearEnd: company.fiscalYearEnd })
    .from(filingFact)
    .leftJoin(company, eq(company.ticker, filingFact.ticker))
    .where(
      and(
        inArray(filingFact.ticker, [...tickers]),
        inArray(filingFact.concept, [...concepts]),
        eq(filingFact.unit, "USD"),
      ),
    )
    .orderBy(asc(filingFact.filedAt));
  const asOfDay = asOf?.slice(0, 10);
  const newest = new Map<string, FiledFigure>();
  const seen = new Set<string>();
  for (const { fact, fiscalYearEnd } of rows) {
    const quarter = fact.calendarQuarter;
    const concept = concepts.find((known) => known === fact.concept);
    if (quarter === null || concept === undefined) continue;
    const key = `${fact.ticker} ${concept} ${quarter}`;
    const filedAt = isoInstant(fact.filedAt).slice(0, 10);
    const periodEnd = fact.periodEnd ?? fiscalQuarterEnd(quarter, monthOf(fiscalYearEnd));
    const first = firstKnownAt({ filedAt, periodEnd, form: null });
    const { knownAt, dating } = seen.has(key) ? { knownAt: filedAt, dating: "filing" as const } : first;
    seen.add(key);
    if (asOfDay !== undefined && knownAt > asOfDay) continue;
    newest.set(key, {
      ticker: fact.ticker,
      concept,
      quarter,
      valueUsd: Number(fact.value),
      evidence: fact.evidence,
      knownAt,
      citation: { title: `${fact.ticker} ${quarter}`, url: fact.sourceUrl, day: knownAt, dating },
    });
  }
  return [...newest.values()];
}

/** "last Sun Jan" is 1; null where no month is named. */
function monthOf(fiscalYearEnd: string | null): number | null {
  const index = monthNames.findIndex((name) => fiscalYearEnd?.includes(name));
  return index === -1 ? null : index + 1;
}
