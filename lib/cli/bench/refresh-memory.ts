import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { openPglite } from "@/db/open-database";
import { testMigrationsFolder } from "@/db/testing";
import { loadSnapshot } from "@/lib/ingest/load-snapshot";
import type { Benchmark } from "./figure";

const here = path.dirname(fileURLToPath(import.meta.url));
const payloads = path.join(here, "../../../../shared/data");
const snapshot = path.join(here, "../../../db/snapshot");
const KIB_PER_MIB = 1024;
const SERVER_HEAP = "--max-old-space-size=256"; // as the server is started
const outcome = z.object({ storedCount: z.number().min(1), peakRssKib: z.number() });

/**
 * Peak resident memory of a process that ingests every recorded payload into an embedded database with the bundled
 * figures. The database is made beforehand: its first making takes more than any refresh.
 */
export const refreshMemory: Benchmark = {
  name: "memory of a full refresh from local payloads",
  unit: "MiB",
  budget: 512,
  measure: async () => {
    if (!existsSync(payloads)) throw new Error("no recorded payloads beside the repository (../shared/data)");
    const dataFolder = mkdtempSync(path.join(tmpdir(), "joule-refresh-"));
    try {
      const made = await openPglite({ dataFolder, migrationsFolder: testMigrationsFolder, serverUrl: null });
      await loadSnapshot(made.database, snapshot, "2026-11-24T00:00:00.000Z");
      await made.close();
      const script = path.join(here, "refresh-payloads.ts");
      const flags = [SERVER_HEAP, "--conditions=react-server", "--import", "tsx"];
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...flags,
        script,
        payloads,
        dataFolder,
      ]);
      return outcome.parse(JSON.parse(stdout)).peakRssKib / KIB_PER_MIB;
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
};
