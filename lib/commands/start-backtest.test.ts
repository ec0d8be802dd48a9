import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { backtestRun } from "@/db/schema/backtest-run";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { backtestRequest } from "@/lib/contracts/backtest";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { storeFixtureFacts, storeFixtureSources } from "@/lib/testing/company-fixture";
import { startBacktest } from "./start-backtest";

describe.each(testDatabaseKinds)("startBacktest on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const runId = await storeFixtureSources(opened.database);
    await storeFixtureFacts(
      opened.database,
      runId,
      bigFive.map((ticker) => ({
        cik: `cik-${ticker}`,
        ticker,
        unit: "USD",
        concept: "capex",
        period: "2025Q1",
        value: 10e9,
        filedAt: "2025-04-30",
      })),
    );
  });
  afterAll(() => opened.close());

  test("of several that start at the same moment one runs and the others are told of it", async () => {
    const start = () => startBacktest(opened.database, backtestRequest.parse({}), "2026-11-26T12:00:00.000Z");
    const answers = await Promise.allSettled(Array.from({ length: 8 }, start));
    const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(refusals).toHaveLength(7);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "CONFLICT" });
    expect(await opened.database.$count(backtestRun)).toBe(1);
  });
});
