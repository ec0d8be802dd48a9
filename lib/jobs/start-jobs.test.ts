import { desc, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { AppError } from "@/lib/errors/app-error";
import { startRun, endRun } from "@/lib/ingest/ingest-run";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import type { SourceClient } from "@/lib/sources/source-client";
import {
  localClient,
  localHttp,
  retailSalesAnswer,
  startLocalPublisher,
  type LocalPublisher,
  type PublisherAnswer,
} from "@/lib/testing/local-publisher";
import type { FetchContext } from "./fetch-context";
import { openFetchQueue } from "./fetch-queue";
import { openBoss } from "./open-boss";
import { requestFetch } from "./request-fetch";
import { runFetch } from "./run-fetch";
import { listSourceFetches, scheduleFetches } from "./schedule-fetches";
import { startJobs, type Jobs } from "./start-jobs";

const WAIT = { timeout: 20_000, interval: 50 };
const window = { fromDay: "2024-01-01", toDay: "2024-12-31" };
const good: PublisherAnswer = (_request, response) => response.end(retailSalesAnswer("VA", ["8.1"]));
const down: PublisherAnswer = (_request, response) => response.writeHead(404).end();
const noArchive = { put: async () => "0".repeat(64), get: async () => null };
const now = () => new Date().toISOString();

describe.each(testDatabaseKinds)("jobs on %s", (kind) => {
  let opened: OpenDatabase;
  let publisher: LocalPublisher;
  let jobs: Jobs | null = null;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    publisher = await startLocalPublisher(good);
  });
  afterEach(async () => {
    await jobs?.stop();
    jobs = null;
    await opened.database.execute(sql`truncate ingest_run cascade`);
  });
  afterAll(async () => {
    await publisher.close();
    await opened.close();
  });

  const client = (overrides: Partial<SourceClient> = {}): SourceClient => ({
    ...localClient(publisher.host, "eia", { parts: ["VA"], format: "json" }),
    ...overrides,
  });
  const contextOf = (...clients: SourceClient[]): FetchContext => ({
    database: opened.database,
    clients,
    settings: {},
    archive: noArchive,
    now,
    http: localHttp,
  });
  const start = async (isRefreshOn: boolean, ...clients: SourceClient[]): Promise<Jobs> => {
    const timings = { pollSeconds: 0.5, retryDelaySeconds: 1, firstDecisionMs: 10, recoverMs: 60_000 };
    jobs = await startJobs(opened, { ...contextOf(...clients), isRefreshOn, timings });
    return jobs;
  };
  const runs = () => opened.database.select().from(ingestRun).orderBy(desc(ingestRun.id));
  const endedRun = async (status: "succeeded" | "failed", finishedAt: string) => {
    const id = await startRun(opened.database, { sourceId: "eia", origin: "live", startedAt: finishedAt });
    await endRun(opened.database, id, { status, finishedAt });
  };
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

  test("what is due is fetched by itself, and not again before it is due", async () => {
    publisher.answerWith(good);
    const { context, queue } = await start(true, client(), client({ sourceId: "fred", scheduled: false }));
    await vi.waitFor(
      async () => expect(await runs()).toMatchObject([{ sourceId: "eia", status: "succeeded" }]),
      WAIT,
    );
    expect(await scheduleFetches(context, queue)).toEqual([]);
    const [eia, fred] = await listSourceFetches(opened.database, {
      ...context,
      isRefreshOn: true,
      now: now(),
    });
    expect(Date.parse(eia?.nextFetchAt ?? "")).toBeGreaterThan(Date.now() + 23 * 3_600_000); // cadence 31, lag 60 days: daily
    expect(fred).toMatchObject({ nextFetchAt: null, isScheduled: false });
  });

  test("a scheduled fetch that fails is tried again, until its circuit opens", async () => {
    publisher.answerWith(down);
    const { queue } = await start(false, client());
    await queue.send({ sourceId: "eia", window, askedBy: "schedule" });
    await vi.waitFor(async () => expect(await runs()).toHaveLength(3), WAIT);
    const outcome = async () =>
      (
        await opened.executeSql(
          "select state, output from pgboss.job where name = 'source-fetch' order by created_on desc limit 1",
        )
      ).rows;
    await vi.waitFor(async () => expect(await outcome()).toMatchObject([{ state: "completed" }]), WAIT);
    expect((await runs()).map(({ status }) => status)).toEqual(["failed", "failed", "failed"]);
  });

  test("an open circuit stops the schedule; a person passes it, and success closes it", async () => {
    publisher.answerWith(good);
    for (const hours of [3, 2, 1]) await endedRun("failed", hoursAgo(hours));
    const context = contextOf(client());
    const circuit = async () =>
      (await listSourceFetches(opened.database, { ...context, isRefreshOn: true, now: now() }))[0]?.circuit;
    expect(await circuit()).toMatchObject({ state: "open", failureCount: 3 });
    const { signal } = new AbortController();
    expect(await runFetch(context, { sourceId: "eia", window, askedBy: "schedule" }, signal)).toEqual({
      runId: null,
      outcome: "not fetched: its circuit is open",
    });
    expect(await runFetch(context, { sourceId: "eia", window, askedBy: "hand" }, signal)).toMatchObject({
      outcome: "succeeded",
    });
    expect(await circuit()).toEqual({ state: "closed", failureCount: 0 });
  });

  test("a fetch that finds its source at work ends quietly", async () => {
    const id = await startRun(opened.database, { sourceId: "eia", origin: "live", startedAt: now() });
    const { signal } = new AbortController();
    const outcome = await runFetch(contextOf(client()), { sourceId: "eia", window, askedBy: "hand" }, signal);
    expect(outcome.outcome).toMatch(/eia is being fetched already/);
    expect(await runs()).toMatchObject([{ id }]);
  });

  test("a window that its publisher does not serve is a failed run that says so, not tried again", async () => {
    const choosy = client({
      parts: () => {
        throw new AppError("INVALID_INPUT", "from: eia answers from 2001-01-01 on");
      },
    });
    const { signal } = new AbortController();
    const outcome = await runFetch(
      contextOf(choosy),
      { sourceId: "eia", window, askedBy: "schedule" },
      signal,
    );
    expect(outcome.outcome).toBe("failed");
    expect(await runs()).toMatchObject([
      { id: outcome.runId, status: "failed", message: "from: eia answers from 2001-01-01 on" },
    ]);
  });

  test("what cannot be asked for is refused with the reason", async () => {
    const keyed = client({ needs: { EIA_API_KEY: "register at eia.gov" } });
    const send = vi.fn<() => Promise<string>>();
    const ask = (known: SourceClient, sourceId: string, from?: string) =>
      requestFetch(contextOf(known), { send }, { sourceId, from });
    await expect(ask(keyed, "eia")).rejects.toMatchObject({
      code: "SOURCE_KEY_MISSING",
      message: "eia cannot be asked: EIA_API_KEY is not set; register at eia.gov",
    });
    await expect(ask(keyed, "ember")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await startRun(opened.database, { sourceId: "eia", origin: "live", startedAt: now() });
    await expect(ask(client(), "eia")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(send).not.toHaveBeenCalled();
  });

  test("asked for twice before it starts, a fetch waits once", async () => {
    const boss = await openBoss(opened);
    const queue = await openFetchQueue(boss, { pollSeconds: 5, retryDelaySeconds: 1 }); // nobody works it off
    const request = { sourceId: "eia", window, askedBy: "hand" } as const;
    const [first, second] = [await queue.send(request), await queue.send(request)];
    expect(second).toBe(first);
    const other = await queue.send({ ...request, window: { ...window, fromDay: "2023-01-01" } });
    expect(other).not.toBe(first);
    await opened.executeSql("delete from pgboss.job");
    await boss.stop(1000);
  });

  test("the last runs of a source decide, not those of its bundled or uploaded figures", async () => {
    const id = await startRun(opened.database, { sourceId: "eia", origin: "snapshot", startedAt: now() });
    await endRun(opened.database, id, { status: "failed", finishedAt: now() });
    const [eia] = await listSourceFetches(opened.database, {
      ...contextOf(client()),
      isRefreshOn: true,
      now: "2026-11-24T00:00:00.000Z",
    });
    expect(eia).toMatchObject({ nextFetchAt: "2026-11-24T00:00:00.000Z", circuit: { failureCount: 0 } });
    expect(await opened.database.select().from(ingestRun).where(eq(ingestRun.id, id))).toHaveLength(1);
  });
});
