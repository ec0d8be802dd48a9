import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import type { BacktestRate } from "@/lib/contracts/realised-odds";

const rateRows = z.object({
  rows: z.array(z.object({ quarter: z.string(), rate: z.number(), quarters: z.number() })),
});

/**
 * The learning rate the newest backtest chose last for the set frozen on a day; null before one has run.
 * @param day ISO date: a backtest that saw figures of later days is not looked at.
 */
export async function findBacktestRate(
  database: Database,
  frozenOn: string,
  day: string | undefined,
): Promise<BacktestRate | null> {
  const answer = await database.execute(sql`
    with newest as (
      select ${backtestRun.result} as result from ${backtestRun}
      where ${backtestRun.result} is not null
        and (${day ?? null}::date is null or ${backtestRun.dataAsOf} <= ${day ?? null}::date)
      order by ${backtestRun.dataAsOf} desc, ${backtestRun.id} desc limit 1
    )
    select last ->> 'quarter' as quarter, (last ->> 'learningRate')::float8 as rate, quarters
    from newest,
      lateral jsonb_array_elements(result -> 'sets') as frozen (value),
      lateral (select value -> 'quarters' -> -1 as last, jsonb_array_length(value -> 'quarters') as quarters) as chosen
    where value ->> 'frozenAt' = ${frozenOn} and last is not null
  `);
  const [row] = rateRows.parse(answer).rows;
  return row === undefined
    ? null
    : { quarter: row.quarter, learningRate: row.rate, earlierQuarterCount: row.quarters - 1 };
}
