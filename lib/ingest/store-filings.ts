import "server-only";
import { desc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import type { StoreCounts } from "./store-observations";
import { utcInstant } from "./utc-instant";

export type FilingFactRow = typeof filingFact.$inferInsert;

const ROWS_PER_STATEMENT = 1000; // eighteen parameters a row, below the driver's 65,535

/** Appends the figures that differ from the newest one filed by the same date. Company by company: payloads are small. */
export async function storeFilings(database: Database, rows: readonly FilingFactRow[]): Promise<StoreCounts> {
  const ciks = [...new Set(rows.map((row) => row.cik))];
  if (ciks.length === 0) return { storedCount: 0, unchangedCount: 0 };
  const known = await database
    .select()
    .from(filingFact)
    .where(inArray(filingFact.cik, ciks))
    .orderBy(desc(filingFact.filedAt));
  const fresh = rows.filter((row) => {
    const newest = known.find(
      (fact) =>
        fact.cik === row.cik &&
        fact.concept === row.concept &&
        fact.periodKey === row.periodKey &&
        Date.parse(fact.filedAt) <= Date.parse(row.filedAt),
    );
    return newest === undefined || Number(newest.value) !== Number(row.value);
  });
  let storedCount = 0;
  for (let start = 0; start < fresh.length; start += ROWS_PER_STATEMENT) {
    const stored = await database
      .insert(filingFact)
      .values(
        fresh.slice(start, start + ROWS_PER_STATEMENT).map((row) => ({
          ...row,
          filedAt: utcInstant(row.filedAt),
          retrievedAt: utcInstant(row.retrievedAt),
        })),
      )
      .onConflictDoNothing()
      .returning({ cik: filingFact.cik });
    storedCount += stored.length;
  }
  return { storedCount, unchangedCount: rows.length - storedCount };
}

/** Ticker of the listed company, else the one its figures are stored under; an unknown company is stored under its CIK. */
export async function tickerOfCik(database: Database, cik: string): Promise<string> {
  const [listed] = await database
    .select({ ticker: company.ticker })
    .from(company)
    .where(eq(company.cik, cik))
    .limit(1);
  if (listed) return listed.ticker;
  const [row] = await database
    .select({ ticker: filingFact.ticker })
    .from(filingFact)
    .where(eq(filingFact.cik, cik))
    .limit(1);
  return row?.ticker ?? `CIK${cik}`;
}
