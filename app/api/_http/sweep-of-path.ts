import { getDatabase } from "@/db/client";
import { wholeNumber } from "@/lib/contracts/page-request";
import type { SweepView } from "@/lib/contracts/sweep";
import { AppError } from "@/lib/errors/app-error";
import { findSweep } from "@/lib/queries/get-sweep";

/** @throws {AppError} NOT_FOUND for an id that names no sweep. */
export async function sweepOfPath(id: string): Promise<SweepView> {
  const parsed = wholeNumber.safeParse(id);
  const sweep = parsed.success ? await findSweep(await getDatabase(), parsed.data) : null;
  if (sweep === null) throw unknownSweep(id);
  return sweep;
}

export function unknownSweep(id: string): AppError {
  return new AppError("NOT_FOUND", `There is no sweep ${id}.`);
}
