import { getDatabase } from "@/db/client";
import type { IngestRunView } from "@/lib/contracts/ingest-run-view";
import { wholeNumber } from "@/lib/contracts/page-request";
import { AppError } from "@/lib/errors/app-error";
import { findIngestRun } from "@/lib/queries/list-ingest-runs";

/** @throws {AppError} NOT_FOUND for an id that names no run. */
export async function runOfPath(params: Promise<{ id: string }>): Promise<IngestRunView> {
  const { id } = await params;
  const parsed = wholeNumber.safeParse(id);
  const run = parsed.success ? await findIngestRun(await getDatabase(), parsed.data) : null;
  if (run === null) throw new AppError("NOT_FOUND", `There is no run ${id}.`);
  return run;
}
