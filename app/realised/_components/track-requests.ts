import { backtestView, backtestWithResult, type BacktestView } from "@/lib/contracts/backtest";
import { postJson } from "@/lib/query-options/post-json";

const BACKTESTS = "/api/v1/backtests";

export function startBacktest(asOf: string | null): Promise<BacktestView> {
  return postJson(BACKTESTS, asOf === null ? {} : { asOf: asOf.slice(0, 10) }, backtestView);
}

export function cancelBacktest(id: number): Promise<BacktestView> {
  return postJson(`${BACKTESTS}/${id}/cancel`, {}, backtestWithResult);
}
