import type { Command } from "commander";
import { pgliteOptions } from "@/db/client";
import { previousPgliteFolder, pgliteFolder } from "@/db/open-database";
import { restorePgliteBackup, restorePostgresBackup } from "@/db/restore-database";
import { env } from "@/lib/env";
import { reportFailure } from "./report-failure";

/** `restore <file>`: replaces the database by a backup; refused while a server runs on it. */
export function registerRestoreCommand(program: Command): void {
  program
    .command("restore")
    .description("Replace the whole database by a backup")
    .argument("<file>", "what `joule backup` wrote")
    .action(async (file: string) => {
      try {
        process.stdout.write(`${await restore(file)}\n`);
      } catch (error) {
        reportFailure("restore", error);
      }
    });
}

async function restore(file: string): Promise<string> {
  if (env.DATABASE_URL !== undefined) {
    await restorePostgresBackup(env.DATABASE_URL, file);
    return `The PostgreSQL database now holds what ${file} held.`;
  }
  const options = pgliteOptions();
  await restorePgliteBackup(options, file);
  const previous = previousPgliteFolder(pgliteFolder(options.dataFolder));
  return `The database in ${options.dataFolder} now holds what ${file} held. What was there is in ${previous}.`;
}
