import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { count } from "drizzle-orm";
import { expect, test } from "vitest";
import { openPglite } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { testMigrationsFolder } from "@/db/testing";
import { failAbandonedRuns } from "./ingest-run";

const root = fileURLToPath(new URL("../..", import.meta.url));
const now = "2026-11-24T00:00:00.000Z";

// Writes a price inside a run's transaction, says so, and waits there.
const halfRun = `
  import { openPglite } from "${root}db/open-database.ts";
  import { source } from "${root}db/schema/source.ts";
  import { sourceCatalogue } from "${root}lib/sources/source-catalogue.ts";
  import { startRun } from "${root}lib/ingest/ingest-run.ts";
  import { observationOfPrice } from "${root}lib/ingest/observation-row.ts";
  import { storeObservations } from "${root}lib/ingest/store-observations.ts";
  const { database } = await openPglite({ dataFolder: process.argv[1], migrationsFolder: "${testMigrationsFolder}", serverUrl: null });
  await database.insert(source).values([...sourceCatalogue]);
  const ingestRunId = await startRun(database, { sourceId: "ember", origin: "live", startedAt: "2026-11-23T00:00:00Z"});
  await database.transaction(async (transaction) => {
    const row = { zone: "DE", marketType: "day-ahead", intervalStart: "2026-01-01", intervalEnd: "2026-02-01", price: 90, currency: "EUR", unit: "EUR/MWh" };
    const vintage = { sourceId: "ember", ingestRunId, knownAt: "2026-02-02", retrievedAt: "2026-02-02" };
    const { storedCount } = await storeObservations(transaction, [observationOfPrice("ember", row)], vintage);
    console.log(storedCount);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
`;

test("a process killed in the middle of a run leaves no row, and its run is failed at the next start", async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "joule-killed-"));
  const args = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "--input-type=module",
    "--eval",
    halfRun,
    dataFolder,
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [stored] = (await once(child.stdout, "data")) as [Buffer];
    expect(stored.toString().trim()).toBe("1");
    child.kill("SIGKILL");
    await once(child, "exit");
    const { database, close } = await openPglite({
      dataFolder,
      migrationsFolder: testMigrationsFolder,
      serverUrl: null,
    });
    expect(await database.select({ rows: count() }).from(observation)).toEqual([{ rows: 0 }]);
    expect(await database.select().from(ingestRun)).toMatchObject([{ status: "running" }]);
    await failAbandonedRuns(database, now, { limitSeconds: 0 });
    expect(await database.select().from(ingestRun)).toMatchObject([
      { status: "failed", message: "the process ended before the run did" },
    ]);
    await close();
  } finally {
    child.kill("SIGKILL");
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
