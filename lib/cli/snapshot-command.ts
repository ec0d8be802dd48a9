import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { buildSnapshot } from "@/lib/ingest/build-snapshot";
import { reportFailure } from "./report-failure";

const snapshotOptions = z.object({ payloads: z.string(), out: z.string() });

/** `snapshot`: writes the bundled files again from recorded payloads; all of them or none. */
export function registerSnapshotCommand(program: Command): void {
  program
    .command("snapshot")
    .description("Write the bundled figures again from publishers' payloads")
    .requiredOption("--payloads <folder>", "folder with the payloads that lib/ingest/snapshot-plan.ts names")
    .option("--out <folder>", "where the files go", path.join("db", "snapshot"))
    .action(async (options: unknown) => {
      try {
        const { payloads, out } = snapshotOptions.parse(options);
        const files = await buildSnapshot(payloads);
        for (const [name, text] of files) await writeFile(path.join(out, `${name}.new`), text);
        for (const [name, text] of files) {
          await rename(path.join(out, `${name}.new`), path.join(out, name));
          process.stdout.write(`${name}: ${text.split("\n").length - 1} lines\n`);
        }
      } catch (error) {
        reportFailure("snapshot", error);
      }
    });
}
