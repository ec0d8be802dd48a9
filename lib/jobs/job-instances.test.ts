import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { asc, sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openPglite, openPostgres, type OpenDatabase } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { source } from "@/db/schema/source";
import { createTestPostgresDatabase, testDatabaseKinds, testMigrationsFolder } from "@/db/testing";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import {
  retailSalesAnswer,
  startLocalPublisher,
  type LocalPublisher,
  type PublisherAnswer,
} from "@/lib/testing/local-publisher";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = path.join(root, "lib/testing/job-instance.ts");
const states = ["AL", "AK", "AZ", "AR", "CA", "CO"]; // one part each: the path asked for is the state
const WAIT = { timeout: 60_000, interval: 100 };
const TEST_LIMIT_MS = 150_000; // each starts processes, on a machine that may be busy

vi.setConfig({ testTimeout: TEST_LIMIT_MS });

const answerState: PublisherAnswer = (request, response) => {
  const state = (request.url ?? "/").slice(1);
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(retailSalesAnswer(state, ["6.1", "6.2"]));
};

type Instance = ChildProcessByStdio<null, Readable, null>;

type Place = { databaseUrl: string | null; dataFolder: string };

let children: Instance[] = [];
let publisher: LocalPublisher | null = null;

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await publisher?.close();
});

async function startInstance(place: Place, settings: object): Promise<Instance> {
  const config = JSON.stringify({ ...place, minIntervalMs: 0, ...settings });
  const args = ["--conditions=react-server", "--import", "tsx", script, config];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

async function end(child: Instance, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

const open = ({ databaseUrl, dataFolder }: Place): Promise<OpenDatabase> =>
  databaseUrl === null
    ? openPglite({ dataFolder, migrationsFolder: testMigrationsFolder, serverUrl: null })
    : openPostgres(databaseUrl, testMigrationsFolder);

async function newPlace(kind: OpenDatabase["kind"]): Promise<Place> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "joule-instances-"));
  const databaseUrl = kind === "pglite" ? null : await createTestPostgresDatabase();
  const { database, close } = await open({ databaseUrl, dataFolder });
  await database.insert(source).values([...sourceCatalogue]);
  await close();
  return { databaseUrl, dataFolder };
}

/** A minute and more passes for the dead: nothing of theirs beats any more. */
async function passTime({ database }: OpenDatabase): Promise<void> {
  await database.update(ingestRun).set({ heartbeatAt: sql`now() - interval '2 minutes'` });
  await database.execute(
    sql`update pgboss.job set started_on = now() - interval '2 minutes' where state = 'active'`,
  );
}

async function expectWhole({ database }: OpenDatabase): Promise<void> {
  const rows = await database.select().from(observation).orderBy(asc(observation.seriesId));
  expect(rows.map(({ seriesId }) => seriesId)).toEqual(
    states
      .toSorted()
      .flatMap((state) => [`eia:US-${state}:retail-industrial`, `eia:US-${state}:retail-industrial`]),
  );
  expect(await database.select().from(ingestRun).orderBy(asc(ingestRun.id))).toMatchObject([
    { status: "failed", message: "the process ended before the run did", partDoneCount: 2 },
    { status: "succeeded", partDoneCount: states.length, partCount: states.length },
  ]);
}

describe.each(testDatabaseKinds)("a process killed in the middle of a run on %s", (kind) => {
  test("leaves its fetch to another, which goes on behind the last part: no row twice, none missing", async () => {
    const place = await newPlace(kind);
    const held: ServerResponse[] = [];
    publisher = await startLocalPublisher((request, response) => {
      if (request.url === "/AZ" && held.length === 0) held.push(response); // never answered
      else answerState(request, response);
    });
    const { host, asked } = publisher;
    const settings = { host, sources: [{ sourceId: "eia", parts: states }] };
    try {
      const first = await startInstance(place, { ...settings, asks: true });
      await vi.waitFor(() => expect(held).toHaveLength(1), WAIT);
      await end(first, "SIGKILL");
      const second = await startInstance(place, { ...settings, asks: false });
      if (kind === "postgresql") {
        const opened = await open(place);
        await passTime(opened);
        await opened.close();
      }
      await once(second.stdout, "data"); // every source has succeeded
      expect(asked).toEqual(["/AL", "/AK", "/AZ", "/AZ", "/AR", "/CA", "/CO"]);
      await end(second, "SIGTERM"); // it ends its work before itself
      const opened = await open(place);
      await expectWhole(opened);
      await opened.close();
    } finally {
      rmSync(place.dataFolder, { recursive: true, force: true });
    }
  });

  test("a process that is told to end gives its fetch back, and the next one finishes it", async () => {
    const place = await newPlace(kind);
    let isSlow = true;
    publisher = await startLocalPublisher((request, response) => {
      if (request.url === "/AZ" && isSlow) return; // answered by nobody until the instance is told to end
      answerState(request, response);
    });
    const { host, asked } = publisher;
    const settings = { host, sources: [{ sourceId: "eia", parts: states }] };
    try {
      const first = await startInstance(place, { ...settings, asks: true });
      await vi.waitFor(() => expect(asked.at(-1)).toBe("/AZ"), WAIT);
      isSlow = false;
      await end(first, "SIGTERM");
      const second = await startInstance(place, { ...settings, asks: false });
      await once(second.stdout, "data"); // every source has succeeded
      expect(asked).toEqual(["/AL", "/AK", "/AZ", "/AZ", "/AR", "/CA", "/CO"]);
    } finally {
      rmSync(place.dataFolder, { recursive: true, force: true });
    }
  });
});

describe.runIf(testDatabaseKinds.includes("postgresql"))("two processes on one PostgreSQL", () => {
  test("never fetch a source twice at once, and share the turns of a host", async () => {
    const place = await newPlace("postgresql");
    const sources = [
      { sourceId: "eia", parts: states },
      { sourceId: "fred", parts: ["f1", "f2", "f3", "f4"] },
    ];
    const minIntervalMs = 150;
    const atWork = new Map<string, number>();
    const most = new Map<string, number>();
    const times: number[] = [];
    publisher = await startLocalPublisher((request, response) => {
      times.push(performance.now());
      const sourceId = request.url?.startsWith("/f") ? "fred" : "eia";
      const count = (atWork.get(sourceId) ?? 0) + 1;
      atWork.set(sourceId, count);
      most.set(sourceId, Math.max(count, most.get(sourceId) ?? 0));
      setTimeout(() => {
        atWork.set(sourceId, (atWork.get(sourceId) ?? 1) - 1);
        answerState(request, response);
      }, 100);
    });
    const settings = { host: publisher.host, sources, minIntervalMs, asks: true };
    try {
      await Promise.all([startInstance(place, settings), startInstance(place, settings)]);
      const opened = await open(place);
      const runs = () => opened.database.select().from(ingestRun);
      await vi.waitFor(async () => {
        const ended = await runs();
        expect(new Set(ended.map(({ sourceId }) => sourceId)).size).toBe(2);
        expect(ended.every(({ status }) => status !== "running")).toBe(true);
        const waiting = await opened.executeSql("select 1 from pgboss.job where state < 'completed'");
        expect(waiting.rows).toHaveLength(0);
      }, WAIT);
      const ended = (await runs()).toSorted((a, b) => a.id - b.id);
      for (const { sourceId } of sources) {
        const ofSource = ended.filter((run) => run.sourceId === sourceId);
        for (const [index, run] of ofSource.slice(1).entries()) {
          expect(Date.parse(run.startedAt)).toBeGreaterThanOrEqual(
            Date.parse(ofSource[index]?.finishedAt ?? ""),
          );
        }
        expect(most.get(sourceId)).toBe(1);
      }
      // Turns are booked minIntervalMs apart; the first and last request may each be late by a little.
      const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
      expect(span).toBeGreaterThan((times.length - 2) * minIntervalMs);
      await opened.close();
    } finally {
      rmSync(place.dataFolder, { recursive: true, force: true });
    }
  });
});
