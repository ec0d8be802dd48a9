import type { ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import type { IngestRunView } from "@/lib/contracts/ingest-run-view";
import { isBundledOnly } from "@/lib/queries/list-ingest-runs";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import {
  localClient,
  localHttp,
  retailSalesAnswer,
  startLocalPublisher,
  type LocalPublisher,
} from "@/lib/testing/local-publisher";
import type { Jobs } from "@/lib/jobs/start-jobs";
import { serveDatabase, serveJobs } from "@/lib/testing/instance-of-process";
import { GET as listQuarantine, POST as decideSeveral } from "./quarantine/route";
import { POST as decideOne } from "./quarantine/[id]/route";
import { POST as cancel } from "./runs/[id]/cancel/route";
import { GET as events } from "./runs/[id]/events/route";
import { GET as listRuns } from "./runs/route";
import { POST as refresh } from "./sources/[id]/refresh/route";

const WAIT = { timeout: 20_000, interval: 50 };
const states = ["AL", "AK", "AZ", "AR"];

const address = (path: string) => `http://localhost/api/v1/${path}`;
const post = (path: string, body?: object) =>
  new Request(address(path), {
    method: "POST",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const withId = (id: string | number) => ({ params: Promise.resolve({ id: String(id) }) });

describe.each(testDatabaseKinds)("a fetch asked for over the API on %s", (kind) => {
  let opened: OpenDatabase;
  let publisher: LocalPublisher;
  let jobs: Jobs;
  let held: ServerResponse[] = [];

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    publisher = await startLocalPublisher(() => undefined);
    const needing = localClient(publisher.host, "fred", { parts: ["x"], format: "json" });
    jobs = await serveJobs(opened, {
      clients: [
        localClient(publisher.host, "eia", { parts: states, format: "json" }),
        { ...needing, needs: { FRED_API_KEY: "register at fred.stlouisfed.org" } },
      ],
      http: { ...localHttp, timeoutMs: 20_000 },
    });
    serveDatabase(opened);
  });
  beforeEach(async () => {
    held = [];
    await opened.database.execute(sql`truncate ingest_run, series cascade`);
  });
  afterAll(async () => {
    serveDatabase(undefined);
    await jobs.stop();
    await publisher.close();
    await opened.close();
  });

  const newestRun = async () => {
    const answer = await listRuns(new Request(address("runs?source=eia&limit=1")));
    return ((await answer.json()) as { runs: IngestRunView[] }).runs[0];
  };
  const runThatBegan = async () => {
    await vi.waitFor(async () => expect(await newestRun()).toBeDefined(), WAIT);
    const run = await newestRun();
    if (run === undefined) throw new Error("no run began");
    return run;
  };
  const eventsOf = (text: string) =>
    Array.from(text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g), ([, event, data]) => ({
      event,
      run: JSON.parse(data ?? "null") as IngestRunView,
    }));
  /** Answers the first two states at once, holds the others back. */
  const holdBack = () => {
    publisher.answerWith((request, response) => {
      const state = request.url?.slice(1) ?? "";
      if (states.indexOf(state) >= 2) held.push(response);
      else response.end(retailSalesAnswer(state, ["6.1"]));
    });
  };

  test("it waits, runs once, tells its progress, and ends", async () => {
    holdBack();
    const asked = await refresh(
      post("sources/eia/refresh", { from: "2024-01", to: "2024-02" }),
      withId("eia"),
    );
    expect(asked.status).toBe(202);
    expect(await asked.json()).toMatchObject({
      sourceId: "eia",
      jobId: expect.any(String),
      window: { fromDay: "2024-01-01", toDay: "2024-02-29" },
      lastRunId: null,
    });
    const { id } = await runThatBegan();
    const again = await refresh(post("sources/eia/refresh"), withId("eia"));
    expect([again.status, (await again.json()).detail]).toEqual([
      409,
      `eia is being fetched already, by run ${id}.`,
    ]);
    await vi.waitFor(() => expect(held).toHaveLength(1), WAIT);
    const stream = await events(new Request(address(`runs/${id}/events`)), withId(id));
    publisher.answerWith((request, response) =>
      response.end(retailSalesAnswer(request.url?.slice(1) ?? "", ["6.1"])),
    );
    setTimeout(() => held[0]?.end(retailSalesAnswer("AZ", ["6.1"])), 100);
    const told = eventsOf(await stream.text());
    expect(told[0]).toMatchObject({
      event: "progress",
      run: { id, status: "running", partDoneCount: 2, partCount: 4 },
    });
    expect(await isBundledOnly(opened.database)).toBe(false);
    expect(told.at(-1)).toMatchObject({
      event: "end",
      run: { status: "succeeded", partDoneCount: 4, storedCount: 4 },
    });
  });

  test("it is stopped when somebody asks; what was committed stays", async () => {
    holdBack();
    await refresh(post("sources/eia/refresh"), withId("eia"));
    const { id } = await runThatBegan();
    await vi.waitFor(() => expect(held).toHaveLength(1), WAIT);
    const stopping = await cancel(post(`runs/${id}/cancel`), withId(id));
    expect(stopping.status).toBe(202);
    expect(await stopping.json()).toMatchObject({ status: "running", isCancelRequested: true });
    held[0]?.end(retailSalesAnswer("AZ", ["6.1"])); // the part at work is finished
    await vi.waitFor(
      async () => expect(await newestRun()).toMatchObject({ status: "cancelled", storedCount: 3 }),
      WAIT,
    );
    expect((await cancel(post(`runs/${id}/cancel`), withId(id))).status).toBe(409);
  });

  test("a fetch that failed adds nothing to the bundled figures", async () => {
    publisher.answerWith((_request, response) => response.writeHead(403).end());
    await refresh(post("sources/eia/refresh"), withId("eia"));
    await vi.waitFor(async () => expect(await newestRun()).toMatchObject({ status: "failed" }), WAIT);
    expect(await isBundledOnly(opened.database)).toBe(true);
  });

  test("a missing key is named", async () => {
    const answer = await refresh(post("sources/fred/refresh"), withId("fred"));
    expect([answer.status, (await answer.json()).detail]).toEqual([
      409,
      "fred cannot be asked: FRED_API_KEY is not set; register at fred.stlouisfed.org",
    ]);
  });

  test("what looks wrong waits, one row or a whole run is decided, and the same again changes nothing", async () => {
    const steady = Array.from({ length: 20 }, (_, month) => (8 + (month % 2) * 0.1).toFixed(1));
    publisher.answerWith((request, response) =>
      response.end(retailSalesAnswer(request.url?.slice(1) ?? "", [...steady, "812"])),
    );
    await refresh(post("sources/eia/refresh"), withId("eia"));
    await vi.waitFor(async () => expect(await newestRun()).toMatchObject({ status: "succeeded" }), WAIT);
    const run = await newestRun();
    expect(run).toMatchObject({ quarantinedCount: 4, storedCount: 80, payloadCount: 4 });
    const waiting = async () => {
      const answer = await listQuarantine(new Request(address("quarantine?state=pending&source=eia")));
      return ((await answer.json()) as { rows: { id: number; value: number; check: string }[] }).rows;
    };
    expect(await waiting()).toMatchObject(states.map(() => ({ value: 812, check: "outlier" })));
    const [{ id } = { id: 0 }] = await waiting();
    const accept = () => decideOne(post(`quarantine/${id}`, { decision: "accepted" }), withId(id));
    expect(await (await accept()).json()).toEqual({ id, decision: "accepted", storedCount: 1 });
    expect(await (await accept()).json()).toEqual({ id, decision: "accepted", storedCount: 0 });
    expect((await decideOne(post(`quarantine/${id}`, { decision: "rejected" }), withId(id))).status).toBe(
      409,
    );
    const rejectRun = () => decideSeveral(post("quarantine", { runId: run?.id, decision: "rejected" }));
    expect(await (await rejectRun()).json()).toEqual({ decidedCount: 3, storedCount: 0, refused: [] });
    expect(await (await rejectRun()).json()).toEqual({ decidedCount: 0, storedCount: 0, refused: [] });
    expect(await waiting()).toEqual([]);
  });
});
