import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { backtestSlice } from "@/db/schema/backtest-slice";
import { backtestRun } from "@/db/schema/backtest-run";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import { computeBacktestSlice } from "@/lib/commands/compute-backtest-slice";
import { startBacktest } from "@/lib/commands/start-backtest";
import type { BacktestList, BacktestView, BacktestWithResult } from "@/lib/contracts/backtest";
import { backtestRequest } from "@/lib/contracts/backtest";
import { loadAiRevenue, loadCompanies, loadFilings } from "@/lib/ingest/snapshot-loaders";
import { queueMissingSlices } from "@/lib/jobs/queue-missing-slices";
import { getBacktest } from "@/lib/queries/get-backtest";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { bodyOf } from "@/lib/testing/api-answer";
import type { Jobs } from "@/lib/jobs/start-jobs";
import { serveDatabase, serveJobs } from "@/lib/testing/instance-of-process";
import { POST as cancel } from "./backtests/[id]/cancel/route";
import { GET as show } from "./backtests/[id]/route";
import { GET as list, POST as start } from "./backtests/route";

const WAIT = { timeout: 30_000, interval: 50 };
const NOW = "2026-11-26T12:00:00.000Z";
const BIG_FIVE_FLOWS =
  /^company,|^(AMZN|GOOGL|META|MSFT|ORCL),\d+,(capex|operatingCashFlow|revenue|depreciation),/;
let opened: OpenDatabase;
let jobs: Jobs;

beforeAll(async () => {
  opened = await openTestDatabase("pglite");
  const { database } = opened;
  const textOf = (name: string) =>
    readFileSync(new URL(`../../../db/snapshot/${name}`, import.meta.url), "utf8");
  await database.insert(source).values([...sourceCatalogue]);
  await loadCompanies(database, textOf("companies.csv"), NOW);
  for (const name of ["filings.csv", "filings-extracts.csv"]) {
    const lines = textOf(name)
      .split("\n")
      .filter((line) => BIG_FIVE_FLOWS.test(line));
    await loadFilings(database, lines.join("\n"), NOW);
  }
  await loadAiRevenue(database, textOf("ai-revenue.csv"), NOW);
  jobs = await serveJobs(opened);
  serveDatabase(opened);
});
beforeEach(async () => {
  await opened.database.execute(sql`truncate backtest_run cascade`);
});
afterAll(async () => {
  serveDatabase(undefined);
  await jobs.stop();
  await opened.close();
});

const address = (path = "") => `http://localhost/api/v1/backtests${path}`;
const post = (body: object) => new Request(address(), { method: "POST", body: JSON.stringify(body) });
const withId = (id: number | string) => ({ params: Promise.resolve({ id: String(id) }) });
const shown = async (id: number): Promise<BacktestWithResult> =>
  bodyOf(await show(new Request(address(`/${id}`)), withId(id)), 200);
const few = { draws: 200, seed: "a test" };
const stored = (asOf?: string) =>
  startBacktest(opened.database, backtestRequest.parse({ ...few, asOf }), NOW);
const worker = () => ({ signal: new AbortController().signal, now: () => NOW });

describe("a backtest asked for over the API", () => {
  test("scores the three frozen sets against both benchmarks and says how far it is", async () => {
    const { id, quarterCount } = await bodyOf<BacktestView>(await start(post(few)), 202);
    await vi.waitFor(async () => expect((await shown(id)).status).not.toBe("running"), WAIT);
    const { result, ...view } = await shown(id);
    expect(view).toMatchObject({ status: "succeeded", message: null, ...few });
    expect(view.doneQuarterCount).toBeGreaterThan(20);
    expect(view.doneQuarterCount).toBeLessThanOrEqual(quarterCount);
    expect(result?.sets.map(({ frozenAt, quarters }) => [frozenAt, quarters[0]?.quarter])).toEqual([
      ["2023-12-31", "2023Q4"],
      ["2024-12-31", "2024Q4"],
      ["2025-06-30", "2025Q2"],
    ]);
    // Filed capital expenditure of 2024Q1, in USD bn: 14.925 + 12.012 + 6.400 + 10.952 + 1.674.
    const capex = result?.sets[0]?.quarters[1]?.indicators.find(
      ({ indicator }) => indicator === "filedCapex",
    );
    expect(capex?.value).toBeCloseTo(45.963, 9);
    const pooled = result?.skills.filter(({ measure, frozenAt, indicator }) => {
      return measure === "logScore" && frozenAt === null && indicator === null;
    });
    expect(pooled?.map(({ benchmark }) => benchmark)).toEqual(["equalWeights", "randomWalk"]);
    const { backtests } = await bodyOf<BacktestList>(await list(new Request(address())), 200);
    expect(backtests).toEqual([view]);
  });

  test("is cancelled once, and keeps nothing more", async () => {
    const { id, quarterCount } = await stored();
    const cancelled = await cancel(new Request(address(`/${id}/cancel`), { method: "POST" }), withId(id));
    expect(await bodyOf<BacktestView>(cancelled, 200)).toMatchObject({ status: "cancelled", quarterCount });
    const slice = { runId: id, frozenAt: "2023-12-31" };
    expect(await computeBacktestSlice(opened.database, slice, worker())).toEqual({ outcome: "not needed" });
    const again = await cancel(new Request(address(`/${id}/cancel`), { method: "POST" }), withId(id));
    expect(await bodyOf<{ detail: string }>(again, 409)).toMatchObject({
      detail: `Backtest ${id} has ended: cancelled.`,
    });
  });

  test("waits for the one that runs", async () => {
    const { id } = await stored();
    const { detail } = await bodyOf<{ detail: string }>(await start(post(few)), 409);
    expect(detail).toBe(`Backtest ${id} is running; wait for it or cancel it.`);
  });
});

describe("a worker that ends in the middle of a slice", () => {
  test("leaves it to another, which scores it with the bits of an undisturbed one", async () => {
    const undisturbed = await stored("2024-12-31");
    for (const frozenAt of ["2023-12-31", "2024-12-31"]) {
      await computeBacktestSlice(opened.database, { runId: undisturbed.id, frozenAt }, worker());
    }
    const disturbed = await stored("2024-12-31");
    const slice = { runId: disturbed.id, frozenAt: "2023-12-31" };
    const ending = new AbortController();
    const began = computeBacktestSlice(opened.database, slice, { signal: ending.signal, now: () => NOW });
    ending.abort(new Error("the server was stopped"));
    await expect(began).rejects.toThrow("the server was stopped");
    expect((await shown(disturbed.id)).status).toBe("running");
    await queueMissingSlices(opened.database, jobs.backtests);
    await vi.waitFor(async () => expect((await shown(disturbed.id)).status).toBe("succeeded"), WAIT);
    const first = await getBacktest(opened.database, undisturbed.id);
    expect((await shown(disturbed.id)).result).toEqual(first?.result);
    expect(first?.dataHash).toBe(disturbed.dataHash);
  });

  test("again and again, and one begun with another engine, end with the reason", async () => {
    const first = await stored();
    await opened.database.update(backtestSlice).set({ attemptCount: 10 });
    await computeBacktestSlice(opened.database, { runId: first.id, frozenAt: "2023-12-31" }, worker());
    expect(await shown(first.id)).toMatchObject({
      status: "failed",
      message: "The set of 2023-12-31 was begun 10 times and never finished.",
    });
    const second = await stored();
    await opened.database.update(backtestRun).set({ engineVersion: "0.0.1" });
    await computeBacktestSlice(opened.database, { runId: second.id, frozenAt: "2023-12-31" }, worker());
    expect((await shown(second.id)).message).toMatch(/^It was begun with engine 0\.0\.1; this is /);
  });
});

describe("what cannot be backtested is named", () => {
  test.each([
    ["draws", { draws: 10 }, /200 to 10000/],
    ["draws", { draws: "many" }, /200 to 10000/],
    ["seed", { seed: "\u0000" }, /NUL/],
    ["asOf", { asOf: "2023-06-30" }, /from 2024-04-01/],
    ["asOf", { asOf: "soon" }, /date/i],
    ["sets", { sets: ["2023-12-31"] }, /no field has this name/],
  ])("%s (%#)", async (field, body, allowed) => {
    const { errors } = await bodyOf<{ errors: { field: string; allowed: string }[] }>(
      await start(post(body)),
      422,
    );
    expect(errors[0]?.field).toBe(field);
    expect(errors[0]?.allowed).toMatch(allowed);
  });

  test("one that is not there, and another site", async () => {
    expect((await show(new Request(address("/999")), withId(999))).status).toBe(404);
    expect((await show(new Request(address("/x")), withId("x"))).status).toBe(404);
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await start(new Request(address(), { method: "POST", headers, body: "{}" }))).status).toBe(403);
  });
});
