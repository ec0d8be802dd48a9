import { ZodError } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { isStorageFull } from "@/lib/errors/storage-full";

/** One clear line per fault on stderr and exit code 1. An unforeseen error keeps its stack. */
export function reportFailure(command: string, error: unknown): void {
  process.exitCode = 1;
  if (error instanceof ZodError) {
    for (const issue of error.issues) {
      process.stderr.write(`joule ${command}: ${issue.path.join(".") || "input"}: ${issue.message}\n`);
    }
    return;
  }
  if (!(error instanceof AppError || error instanceof RangeError)) {
    process.stderr.write(`joule ${command}: ${unforeseen(error)}\n`);
    return;
  }
  process.stderr.write(`joule ${command}: ${error.message}\n`);
  if (!(error instanceof AppError)) return;
  for (const { field, allowed } of error.fields) process.stderr.write(`  ${field}: allowed ${allowed}\n`);
}

function unforeseen(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isStorageFull(error)
    ? `the disk of JOULE_DATA_DIR is full (${error.message}).`
    : (error.stack ?? error.message);
}
