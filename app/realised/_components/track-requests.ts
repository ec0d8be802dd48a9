import { backtestView, backtestWithResult, type BacktestView } from "@/lib/contracts/backtest";
import { callApi } from "@/lib/query-options/call-api";

export function startBacktest(asOf: string | null): Promise<BacktestView> {
  const body = asOf === null ? {} : { asOf: asOf.slice(0, 10) };
  return callApi("POST /api/v1/backtests", { body, answer: backtestView });
}

export function cancelBacktest(id: number): Promise<BacktestView> {
  return callApi("POST /api/v1/backtests/{id}/cancel", { path: { id }, answer: backtestWithResult });
}
