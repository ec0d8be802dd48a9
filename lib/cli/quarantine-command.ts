import type { Command } from "commander";
import { z } from "zod";
import { closeSharedDatabase } from "@/db/client";
import { decideQuarantinedRows } from "@/lib/commands/decide-quarantined-rows";
import {
  quarantineDecisions,
  quarantineList,
  quarantineOutcome,
  type QuarantineDecisions,
  type QuarantinedRowView,
  type QuarantineOutcome,
} from "@/lib/contracts/quarantine";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { listQuarantinedRows } from "@/lib/queries/list-quarantined-rows";
import { reportFailure } from "./report-failure";
import { askServer, serverOfDatabase } from "./server-of-database";
import { textTable } from "./text-table";

const LISTED = 200;
const ids = z.array(
  z
    .string()
    .regex(/^\d{1,10}$/, "must be the number of a row, as `quarantine list` prints it")
    .transform(Number),
);
const header = ["id", "source", "run", "row", "period", "value", "why"];

/** `quarantine`: what looks wrong and waits, and a decision on it; by the running server where one holds the database. */
export function registerQuarantineCommand(program: Command): void {
  const quarantine = program
    .command("quarantine")
    .description("Rows that look wrong and wait for a decision");
  quarantine
    .command("list", { isDefault: true })
    .description(`Print the rows that wait, the newest ${LISTED}`)
    .action(() => guarded(list));
  for (const [verb, decision] of [
    ["accept", "accepted"],
    ["reject", "rejected"],
  ] as const) {
    quarantine
      .command(verb)
      .description(
        decision === "accepted" ? "Store rows with the day they came from" : "Keep rows out for good",
      )
      .argument("<ids...>", "numbers of rows")
      .action((given: string[]) =>
        guarded(async () => {
          report(await decide(quarantineDecisions.parse({ ids: ids.parse(given), decision })), decision);
        }),
      );
  }
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    reportFailure("quarantine", error);
  } finally {
    await closeSharedDatabase();
  }
}

async function list(): Promise<void> {
  const serverUrl = serverOfDatabase();
  const { rows, nextBefore } =
    serverUrl === null
      ? await listQuarantinedRows(await prepareDatabase(), {
          limit: LISTED,
          state: "pending",
          isPublic: false,
        })
      : await askServer(serverUrl, `/api/v1/quarantine?state=pending&limit=${LISTED}`, quarantineList);
  if (rows.length === 0) process.stdout.write("No row waits for a decision.\n");
  else process.stdout.write(textTable([header, ...rows.map(cells)]));
  if (nextBefore !== null) process.stderr.write("There are more; they come up as these are decided.\n");
}

async function decide(decisions: QuarantineDecisions): Promise<QuarantineOutcome> {
  const serverUrl = serverOfDatabase();
  return serverUrl === null
    ? decideQuarantinedRows(await prepareDatabase(), decisions, new Date().toISOString())
    : askServer(serverUrl, "/api/v1/quarantine", quarantineOutcome, { method: "POST", body: decisions });
}

function report({ decidedCount, storedCount, refused }: QuarantineOutcome, decision: string): void {
  process.stdout.write(`${decidedCount} ${decision}, ${storedCount} stored\n`);
  for (const { id, reason } of refused) process.stderr.write(`${id}: ${reason}\n`);
  if (refused.length > 0) process.exitCode = 1;
}

function cells(row: QuarantinedRowView): string[] {
  return [
    String(row.id),
    row.sourceId,
    String(row.ingestRunId),
    row.subject,
    row.period ?? "-",
    row.value === null ? "-" : `${row.value} ${row.unit ?? ""}`.trimEnd(),
    row.reason,
  ];
}
