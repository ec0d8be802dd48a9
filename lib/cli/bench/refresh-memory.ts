import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import type { Benchmark } from "./figure";

const here = path.dirname(fileURLToPath(import.meta.url));
const payloads = path.join(here, "../../../../shared/data");
const KIB_PER_MIB = 1024;
const outcome = z.object({ storedCount: z.number().min(1), peakRssKib: z.number() });

/** Peak resident memory of a process that ingests every recorded payload into an embedded database. */
export const refreshMemory: Benchmark = {
  name: "memory of a full refresh from local payloads",
  unit: "MiB",
  budget: 512,
  measure: async () => {
    if (!existsSync(payloads)) throw new Error("no recorded payloads beside the repository (../shared/data)");
    const script = path.join(here, "refresh-payloads.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--conditions=react-server",
      "--import",
      "tsx",
      script,
      payloads,
    ]);
    return outcome.parse(JSON.parse(stdout)).peakRssKib / KIB_PER_MIB;
  },
};
