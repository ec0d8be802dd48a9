import { backtestSet } from "@/lib/model/tracking/backtest/backtest-set";
import type { BacktestSetResult } from "@/lib/model/tracking/backtest/backtest-result";
import { summariseBacktest } from "@/lib/model/tracking/backtest/summarise-backtest";
import { frozenDates } from "@/lib/model/tracking/frozen-sets/frozen-dates";
import { indicatorPoints } from "@/lib/model/tracking/indicator-points.fixture";
import type { IndicatorKey, IndicatorPoint } from "@/lib/model/tracking/indicators";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const DATA_AS_OF = "2026-11-24";
const DRAWS = 2000; // as a request without a choice
const QUARTERS = 30; // 2019Q1 to 2026Q2
const indicators: IndicatorKey[] = [
  "filedCapex",
  "aiRevenue",
  "acceleratorRevenue",
  "capexToOperatingCashFlow",
];

/** Every indicator the rule can have a long history of: as many as the bundled figures, or one more. */
function history(): IndicatorPoint[] {
  return indicators.flatMap((indicator, place) =>
    indicatorPoints(
      indicator,
      "2019Q1",
      Array.from({ length: QUARTERS }, (_, q) => 3 + 0.06 * q + 0.1 * Math.sin(q * (1.7 + place))),
    ),
  );
}

/** Three frozen sets rolled to 2026Q2, scored and summed up, on one thread. */
export const fullBacktest: Benchmark = {
  name: "full backtest of the three frozen sets, one thread",
  unit: "ms",
  budget: 2000,
  async measure() {
    const points = history();
    return medianTimeMs(3, () => {
      summariseBacktest(
        frozenDates.map((frozenAt) => rollToEnd(points, frozenAt)),
        "bench",
      );
    });
  },
};

function rollToEnd(points: readonly IndicatorPoint[], frozenAt: string): BacktestSetResult {
  const rolling = backtestSet(points, frozenAt, DATA_AS_OF, { draws: DRAWS, seed: "bench" });
  for (;;) {
    const step = rolling.next();
    if (step.done === true) return step.value;
  }
}
