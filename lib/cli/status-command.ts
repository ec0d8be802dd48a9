import type { Command } from "commander";
import { z } from "zod";
import { closeSharedDatabase } from "@/db/client";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { listSharedSourceFetches } from "@/lib/jobs/list-shared-source-fetches";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { countWaitingRows, waitingRowCount } from "@/lib/queries/list-quarantined-rows";
import { reportFailure } from "./report-failure";
import { askServer, serverOfDatabase } from "./server-of-database";
import { textTable } from "./text-table";

const statusRow = z.object({
  id: z.string(),
  rowCount: z.number(),
  newestPeriodEnd: z.string().nullable(),
  newestKnownAt: z.string().nullable(),
  freshness: z.string().nullable(),
  lastRun: z.object({ status: z.string(), origin: z.string(), startedAt: z.string() }).nullable(),
  quarantinedCount: z.number(),
  fetch: z
    .object({
      circuit: z.object({ state: z.string(), failureCount: z.number(), until: z.string().optional() }),
    })
    .nullable(),
});

type StatusRow = z.infer<typeof statusRow>;

const header = ["source", "freshness", "newest period", "known", "rows", "last run", "circuit", "waiting"];

/** `status`: each source on one line, from the running server where one holds the database. */
export function registerStatusCommand(program: Command): void {
  program
    .command("status")
    .description("Print each source: freshness, newest period, last run, circuit, rows in quarantine")
    .action(async () => {
      try {
        const serverUrl = serverOfDatabase();
        const sources =
          serverUrl === null
            ? await readSources()
            : (await askServer(serverUrl, "/api/v1/sources", z.object({ sources: z.array(statusRow) })))
                .sources;
        process.stdout.write(textTable([header, ...sources.map(cells)]));
      } catch (error) {
        reportFailure("status", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function readSources(): Promise<StatusRow[]> {
  const database = await prepareDatabase();
  const fetches = await listSharedSourceFetches(database);
  const waiting = await countWaitingRows(database);
  return (await getSourceHealth(database)).map((source) => ({
    ...source,
    fetch: fetches.find(({ sourceId }) => sourceId === source.id) ?? null,
    quarantinedCount: waitingRowCount(waiting, source.id),
  }));
}

function cells(row: StatusRow): string[] {
  const run = row.lastRun;
  return [
    row.id,
    row.freshness ?? "undated",
    lastDay(row.newestPeriodEnd),
    row.newestKnownAt?.slice(0, 10) ?? "-",
    String(row.rowCount),
    run === null ? "never" : `${run.status} (${run.origin}) ${run.startedAt.slice(0, 16)}Z`,
    circuitText(row.fetch?.circuit ?? null),
    row.quarantinedCount === 0 ? "-" : String(row.quarantinedCount),
  ];
}

function circuitText(
  circuit: { state: string; failureCount: number; until?: string | undefined } | null,
): string {
  if (circuit === null) return "-";
  const failures = circuit.failureCount === 0 ? "" : `, ${circuit.failureCount} failed in a row`;
  const until = circuit.state === "open" ? ` until ${circuit.until?.slice(0, 16) ?? ""}Z` : "";
  return `${circuit.state}${until}${failures}`;
}

/** Periods end before their `periodEnd`: December 2025 ends at 2026-01-01. */
function lastDay(periodEnd: string | null): string {
  return periodEnd === null ? "-" : new Date(Date.parse(periodEnd) - 1).toISOString().slice(0, 10);
}
