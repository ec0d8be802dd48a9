import { fileURLToPath } from "node:url";
import type { OpenDatabase } from "@/db/open-database";
import { openTestDatabase } from "@/db/testing";
import { loadSnapshot } from "@/lib/ingest/load-snapshot";
import { openFilledDatabase } from "./filled-database";

const snapshotFolder = fileURLToPath(new URL("../../db/snapshot", import.meta.url));

export const SNAPSHOT_LOADED_AT = "2026-11-25T12:00:00.000Z";

/** A database with the bundled figures, as every fresh clone has it. */
export async function openSnapshotDatabase(kind: OpenDatabase["kind"]): Promise<OpenDatabase> {
  if (kind === "pglite")
    return openFilledDatabase("snapshot", (database) =>
      loadSnapshot(database, snapshotFolder, SNAPSHOT_LOADED_AT),
    );
  const opened = await openTestDatabase(kind);
  await loadSnapshot(opened.database, snapshotFolder, SNAPSHOT_LOADED_AT);
  return opened;
}
