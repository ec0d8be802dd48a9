import "server-only";
import { and, desc, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import type { FilingMark } from "@/lib/contracts/report-schedule";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { isoInstant } from "./iso-instant";

/** The newest filing of each of the five hyperscalers that has one, by ticker. */
export async function newestFilings(database: Database): Promise<FilingMark[]> {
  const rows = await database
    .selectDistinctOn([filingFact.ticker], {
      ticker: filingFact.ticker,
      accession: filingFact.accession,
      filedAt: filingFact.filedAt,
    })
    .from(filingFact)
    .where(and(inArray(filingFact.ticker, [...bigFive]), isNotNull(filingFact.accession)))
    .orderBy(filingFact.ticker, desc(filingFact.filedAt), desc(filingFact.accession));
  return rows.flatMap(({ ticker, accession, filedAt }) =>
    accession === null ? [] : [{ ticker, accession, filedAt: isoInstant(filedAt) }],
  );
}
