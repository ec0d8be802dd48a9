import "server-only";
import type { Database } from "@/db/database";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import type { SourceUniverse } from "@/lib/sources/source-client";

/** Companies and shares the database follows: the listed ones of the value chain, and whoever it has filings of. */
export async function sourceUniverse(database: Database): Promise<SourceUniverse> {
  const listed = await database.select({ cik: company.cik, ticker: company.ticker }).from(company);
  const filed = await database.selectDistinct({ cik: filingFact.cik }).from(filingFact);
  const ciks = [...listed.map(({ cik }) => cik), ...filed.map(({ cik }) => cik)].flatMap((cik) =>
    cik === null ? [] : [cik.padStart(10, "0")],
  );
  return {
    ciks: [...new Set(ciks)].toSorted(),
    tickers: listed.map(({ ticker }) => ticker).toSorted(),
  };
}
