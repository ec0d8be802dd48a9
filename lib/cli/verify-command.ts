import type { Command } from "commander";
import { AppError } from "@/lib/errors/app-error";
import { readBundle } from "@/lib/reports/read-bundle";
import { verifyBundle } from "@/lib/reports/verify-bundle";
import { readJsonFile } from "./read-json-file";
import { reportFailure } from "./report-failure";

/** `verify <bundle>`: computes a JSON report again from itself; no database. */
export function registerVerifyCommand(program: Command): void {
  program
    .command("verify")
    .description("Rebuild every number of a JSON report and compare")
    .argument("<bundle>", "JSON report")
    .action(async (file: string) => {
      try {
        const bundle = readBundle(await readJsonFile(file));
        const { failures, comparedValueCount, comparedByHash } = verifyBundle(bundle);
        if (failures.length > 0) throw new AppError("BUNDLE_MISMATCH", failures.join("\njoule verify: "));
        process.stdout.write(
          `${comparedValueCount} values rebuilt, all the same; content ${bundle.contentHash}, engine ${bundle.engineVersion}\n`,
        );
        for (const part of comparedByHash) process.stdout.write(`compared by its hash only: ${part}\n`);
      } catch (error) {
        reportFailure("verify", error);
      }
    });
}
