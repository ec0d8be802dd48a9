import { rename, rm } from "node:fs/promises";
import type { Command } from "commander";
import { closeSharedDatabase, openSharedDatabase } from "@/db/client";
import { reportFailure } from "./report-failure";

/** `backup <file>`: everything in the database in one file, which appears only when it is complete. */
export function registerBackupCommand(program: Command): void {
  program
    .command("backup")
    .description("Write the whole database to one file")
    .argument("<file>", "where to write it; replaced if it exists")
    .action(async (file: string) => {
      const draft = `${file}.partial`;
      try {
        const { backupTo, kind } = await openSharedDatabase();
        await backupTo(draft);
        await rename(draft, file);
        process.stdout.write(`${kind} database written to ${file}\n`);
      } catch (error) {
        await rm(draft, { force: true });
        reportFailure("backup", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}
