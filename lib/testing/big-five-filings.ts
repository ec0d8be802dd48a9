import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { storeFixtureFacts } from "./company-fixture";

const tickers = ["AMZN", "GOOGL", "META", "MSFT", "ORCL"];

/** Each of the five files capex of `capexUsd` and operating cash flow of 100 USD for one quarter. */
export async function fileBigFiveQuarter(
  database: Database,
  ingestRunId: number,
  { period, capexUsd, filedAt, skip }: { period: string; capexUsd: number; filedAt: string; skip?: string },
): Promise<void> {
  const facts = tickers
    .filter((ticker) => ticker !== skip)
    .flatMap((ticker) =>
      [
        { concept: "capex", value: capexUsd },
        { concept: "operatingCashFlow", value: 100 },
      ].map((fact) => ({ ...fact, cik: `cik-${ticker}`, ticker, period, unit: "USD", filedAt })),
    );
  await storeFixtureFacts(database, ingestRunId, facts);
  await database
    .update(ingestRun)
    .set({ storedCount: sql`${ingestRun.storedCount} + ${facts.length}` })
    .where(eq(ingestRun.id, ingestRunId));
}
