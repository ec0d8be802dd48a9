import { eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { openPglite, openPostgres } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { sweep } from "@/db/schema/sweep";
import { sweepChunk } from "@/db/schema/sweep-chunk";
import { testMigrationsFolder } from "@/db/testing";
import { failAbandonedRuns } from "@/lib/ingest/ingest-run";
import { startJobs } from "@/lib/jobs/start-jobs";
import { localClient, localHttp } from "./local-publisher";

/** One server's share of the work, without its pages: `node … job-instance.ts <what follows as JSON>`. */
const instance = z.object({
  databaseUrl: z.string().nullable(),
  dataFolder: z.string(),
  host: z.string(),
  sources: z.array(z.object({ sourceId: z.string(), parts: z.array(z.string()) })),
  minIntervalMs: z.number(),
  /** Whether this instance asks for every source when it starts. */
  asks: z.boolean(),
});

const { databaseUrl, dataFolder, host, sources, minIntervalMs, asks } = instance.parse(
  JSON.parse(process.argv[2] ?? "null"),
);
const now = () => new Date().toISOString();
const opened =
  databaseUrl === null
    ? await openPglite({ dataFolder, migrationsFolder: testMigrationsFolder, serverUrl: null })
    : await openPostgres(databaseUrl, testMigrationsFolder);
if (opened.kind === "pglite") await failAbandonedRuns(opened.database, now(), { limitSeconds: 0 });
const jobs = await startJobs(opened, {
  clients: sources.map(({ sourceId, parts }) =>
    localClient(host, sourceId, { parts, format: "json", minIntervalMs }),
  ),
  settings: {},
  archive: { put: async () => "0".repeat(64), get: async () => null },
  now,
  http: { ...localHttp, timeoutMs: 20_000 },
  isRefreshOn: false,
  timings: { pollSeconds: 0.5, retryDelaySeconds: 1, firstDecisionMs: 0, recoverMs: 300 },
});
if (asks) {
  const window = { fromDay: "2024-01-01", toDay: "2024-12-31" };
  for (const { sourceId } of sources) await jobs.queue.send({ sourceId, window, askedBy: "hand" });
}
let chunksTold = 0;

/** Tells chunks as they are done, then that all is. */
async function watch(): Promise<void> {
  const { database } = opened;
  const chunkCount = await database.$count(sweepChunk, isNotNull(sweepChunk.completedAt));
  if (chunkCount > chunksTold) process.stdout.write(`chunks ${chunkCount}\n`);
  chunksTold = chunkCount;
  if ((await database.$count(ingestRun, eq(ingestRun.status, "succeeded"))) < sources.length) return;
  if ((await database.$count(sweep, eq(sweep.status, "running"))) > 0) return;
  clearInterval(watching);
  process.stdout.write("done\n");
}

const watching = setInterval(() => void watch(), 100);
process.once("SIGTERM", () => {
  clearInterval(watching);
  void jobs
    .stop()
    .then(() => opened.close())
    .finally(() => process.exit(0));
});
process.stdout.write("ready\n");
