import "server-only";
import type { Database } from "@/db/database";
import { hardwareConstant } from "@/db/schema/hardware-constant";
import { regionFact } from "@/db/schema/region-fact";
import { AppError } from "@/lib/errors/app-error";
import { parseSnapshotRows } from "./snapshot-csv";
import { finishLoad, startLoad } from "./snapshot-load";
import { hardwareConstantRow, regionFactRow } from "./snapshot-row-schemas";

/**
 * Appends constants of accelerators that are new.
 * @throws {AppError} INVALID_INPUT if the file rewrites one that is stored: a change is a row of its own, known later.
 */
export async function loadHardwareConstants(
  database: Database,
  text: string,
  loadedAt: string,
): Promise<void> {
  const rows = parseSnapshotRows(text, hardwareConstantRow);
  const stored = await database.select().from(hardwareConstant);
  const { added, unchangedCount } = newRows(rows, stored, ({ hardware, constant, knownAt }) =>
    [hardware, constant, new Date(knownAt).toISOString().slice(0, 10)].join(" "),
  );
  const runId = await startLoad(database, "hardware-constants", loadedAt);
  if (added.length > 0) await database.insert(hardwareConstant).values(added);
  await finishLoad(database, runId, { storedCount: added.length, unchangedCount }, loadedAt);
}

/** Appends facts of regions that are new; as above a stored one is never rewritten. */
export async function loadRegionFacts(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, regionFactRow);
  const stored = await database.select().from(regionFact);
  const { added, unchangedCount } = newRows(rows, stored, ({ zone, metric, period, knownAt }) =>
    [zone, metric, period, new Date(knownAt).toISOString().slice(0, 10)].join(" "),
  );
  const runId = await startLoad(database, "region-facts", loadedAt);
  if (added.length > 0) await database.insert(regionFact).values(added);
  await finishLoad(database, runId, { storedCount: added.length, unchangedCount }, loadedAt);
}

function newRows<Row extends { value: number }>(
  rows: readonly Row[],
  stored: readonly Row[],
  keyOf: (row: Row) => string,
): { added: Row[]; unchangedCount: number } {
  const valueByKey = new Map(stored.map((row) => [keyOf(row), row.value]));
  const added: Row[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const known = valueByKey.get(key);
    if (known === undefined) added.push(row);
    else if (known !== row.value) {
      throw new AppError("INVALID_INPUT", `${key} is ${known} in the database, ${row.value} in the file`);
    }
  }
  return { added, unchangedCount: rows.length - added.length };
}
