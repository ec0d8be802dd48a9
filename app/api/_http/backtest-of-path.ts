import { getDatabase } from "@/db/client";
import type { BacktestWithResult } from "@/lib/contracts/backtest";
import { wholeNumber } from "@/lib/contracts/page-request";
import { AppError } from "@/lib/errors/app-error";
import { getBacktest } from "@/lib/queries/get-backtest";

/** @throws {AppError} NOT_FOUND for an id that names no backtest. */
export async function backtestOfPath(id: string): Promise<BacktestWithResult> {
  const parsed = wholeNumber.safeParse(id);
  const found = parsed.success ? await getBacktest(await getDatabase(), parsed.data) : null;
  if (found === null) throw new AppError("NOT_FOUND", `There is no backtest ${id}.`);
  return found;
}
