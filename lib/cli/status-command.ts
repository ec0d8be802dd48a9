import type { Command } from "commander";
import { z } from "zod";
import { closeSharedDatabase, pgliteOptions } from "@/db/client";
import { findLockHolder } from "@/db/exclusive-lock";
import { env } from "@/lib/env";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { reportFailure } from "./report-failure";

const SERVER_LIMIT_MS = 5000;

const statusRow = z.object({
  id: z.string(),
  rowCount: z.number(),
  newestPeriodEnd: z.string().nullable(),
  newestKnownAt: z.string().nullable(),
  freshness: z.string().nullable(),
  lastRun: z.object({ status: z.string(), origin: z.string(), startedAt: z.string() }).nullable(),
});

type StatusRow = z.infer<typeof statusRow>;

const header = ["source", "freshness", "newest period", "known", "rows", "last run"];

/** `status`: each source on one line, from the running server where one holds the database. */
export function registerStatusCommand(program: Command): void {
  program
    .command("status")
    .description("Print each source: freshness, newest period, last run")
    .action(async () => {
      try {
        const serverUrl =
          env.DATABASE_URL === undefined ? findLockHolder(pgliteOptions().dataFolder)?.serverUrl : null;
        const sources = serverUrl
          ? await askServer(serverUrl)
          : await getSourceHealth(await prepareDatabase());
        process.stdout.write(table([header, ...sources.map(cells)]));
      } catch (error) {
        reportFailure("status", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function askServer(serverUrl: string): Promise<StatusRow[]> {
  const answer = await fetch(new URL("/api/v1/sources", serverUrl), {
    signal: AbortSignal.timeout(SERVER_LIMIT_MS),
  });
  return z.object({ sources: z.array(statusRow) }).parse(await answer.json()).sources;
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
  ];
}

/** Periods end before their `periodEnd`: December 2025 ends at 2026-01-01. */
function lastDay(periodEnd: string | null): string {
  return periodEnd === null ? "-" : new Date(Date.parse(periodEnd) - 1).toISOString().slice(0, 10);
}

function table(rows: readonly string[][]): string {
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
