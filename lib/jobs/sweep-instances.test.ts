import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { asc, sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openPglite, openPostgres, type OpenDatabase } from "@/db/open-database";
import { sweepChunk } from "@/db/schema/sweep-chunk";
import {
  createTestPostgresDatabase,
  openTestDatabase,
  testDatabaseKinds,
  testMigrationsFolder,
} from "@/db/testing";
import { computeSweepChunk } from "@/lib/commands/compute-sweep-chunk";
import { getSweepResults } from "@/lib/queries/get-sweep";
import type { SweepWithResults } from "@/lib/contracts/sweep";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { storeSweep } from "@/lib/testing/stored-sweep";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = path.join(root, "lib/testing/job-instance.ts");
const CHUNKS = 24;
const grid = {
  inputs: {
    ...scenarioInputsFixture([
      { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] },
    ]),
    engineVersion: ENGINE_VERSION,
    draws: 256,
  },
  axes: [
    { parameter: "waccFraction", values: [0.08, 0.1, 0.12, 0.14] },
    { parameter: "priceElasticity", values: [1.1, 1.3, 1.5, 1.7, 1.9, 2.1] },
  ],
  chunkNodeCount: 1,
} satisfies Parameters<typeof storeSweep>[1];

vi.setConfig({ testTimeout: 150_000 }); // each starts processes, on a machine that may be busy

type Place = { databaseUrl: string | null; dataFolder: string };
type Instance = ChildProcessByStdio<null, Readable, null>;

let alone: SweepWithResults["results"];
let children: Instance[] = [];

beforeAll(async () => {
  const opened = await openTestDatabase("pglite");
  const sweepId = await storeSweep(opened.database, grid);
  const { signal } = new AbortController();
  const now = () => new Date().toISOString();
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    await computeSweepChunk(opened.database, { sweepId, chunk }, { signal, now });
  }
  const whole = await getSweepResults(opened.database, sweepId);
  if (whole?.status !== "succeeded") throw new Error("the undisturbed run did not end");
  alone = whole.results;
  await opened.close();
});

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
});

const open = ({ databaseUrl, dataFolder }: Place): Promise<OpenDatabase> =>
  databaseUrl === null
    ? openPglite({ dataFolder, migrationsFolder: testMigrationsFolder, serverUrl: null })
    : openPostgres(databaseUrl, testMigrationsFolder);

async function startInstance(place: Place): Promise<Instance> {
  const config = JSON.stringify({ ...place, host: "localhost", sources: [], minIntervalMs: 0, asks: false });
  const args = ["--conditions=react-server", "--import", "tsx", script, config];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.setEncoding("utf8");
  children.push(child);
  return child;
}

/** Resolves when the instance tells a line that `isIt` accepts. */
async function told(child: Instance, isIt: (line: string) => boolean): Promise<void> {
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    if (String(text).split("\n").some(isIt)) return;
  }
  throw new Error("the instance ended without telling it");
}

async function killed(child: Instance): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function storedIn(kind: OpenDatabase["kind"]): Promise<Place & { sweepId: number }> {
  const place: Place = {
    dataFolder: mkdtempSync(path.join(tmpdir(), "joule-sweep-")),
    databaseUrl: kind === "pglite" ? null : await createTestPostgresDatabase(),
  };
  const opened = await open(place);
  const sweepId = await storeSweep(opened.database, grid);
  await opened.close();
  return { ...place, sweepId };
}

async function expectAsAlone(place: Place & { sweepId: number }): Promise<void> {
  const opened = await open(place);
  const found = await getSweepResults(opened.database, place.sweepId);
  expect(found).toMatchObject({ status: "succeeded", doneNodeCount: 24 });
  expect(found?.results).toEqual(alone);
  const attempts = await opened.database.select().from(sweepChunk).orderBy(asc(sweepChunk.chunk));
  expect(attempts.map(({ chunk }) => chunk)).toEqual(Array.from({ length: CHUNKS }, (_, chunk) => chunk));
  expect(attempts.filter(({ attemptCount }) => attemptCount > 1).length).toBeLessThanOrEqual(1); // the one it died in
  await opened.close();
}

describe.each(testDatabaseKinds)("a worker killed in the middle of a sweep on %s", (kind) => {
  test("leaves its chunk to another: every node once, with the bits of an undisturbed run", async () => {
    const place = await storedIn(kind);
    try {
      const first = await startInstance(place);
      const others = kind === "postgresql" ? [await startInstance(place)] : [];
      await told(first, (line) => /^chunks \d+$/.test(line));
      await killed(first);
      if (kind === "postgresql") {
        const opened = await open(place); // a minute and more passes for the dead
        await opened.database.update(sweepChunk).set({ heartbeatAt: sql`now() - interval '2 minutes'` });
        await opened.database.execute(
          sql`update pgboss.job set started_on = now() - interval '2 minutes' where state = 'active'`,
        );
        await opened.close();
      }
      const second = others[0] ?? (await startInstance(place));
      await told(second, (line) => line === "done");
      const ended = once(second, "exit");
      second.kill("SIGTERM");
      await ended;
      await expectAsAlone(place);
    } finally {
      rmSync(place.dataFolder, { recursive: true, force: true });
    }
  });
});
