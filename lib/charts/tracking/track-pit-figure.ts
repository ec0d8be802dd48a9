import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { PitBin } from "@/lib/model/scoring/pit-histogram";
import type { BacktestResult } from "@/lib/model/tracking/backtest/backtest-result";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { TrackWords } from "./track-words";

const NOTABLE_DEVIATIONS = 1.645; // nine in ten calibrated histograms stay within it

type Words = { t: FigureWords<"realisedTrack">; words: TrackWords; locale: Locale };

/** Whether outcomes fell where the forecasts said they would. */
export function trackPitFigure(
  { pit }: BacktestResult,
  asOf: string,
  { t, words, locale }: Words,
): NamedFigure {
  const share = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
  const spec: ChartSpec = {
    kind: "ranked-bars",
    unit: "number",
    valueLabel: t("pit.value"),
    rows: pit.map(({ from, to, count }) => ({
      label: t("pit.bin", { from: share(from), to: share(to) }),
      value: count,
    })),
  };
  const count = pit.reduce((sum, bin) => sum + bin.count, 0);
  return {
    id: "calibration",
    finding: t(`pit.${shapeOf(pit)}`, {
      count: words.count(count),
      low: words.count(pit[0]?.count ?? 0),
      high: words.count(pit.at(-1)?.count ?? 0),
      expected: words.effective(count / Math.max(1, pit.length)),
    }),
    unitLine: t("pit.unit"),
    panels: [{ key: "pit", title: null, spec }],
    sources: [{ name: t("skill.source"), asOf }],
    fileName: "tracking-calibration",
    aspect: { desk: "3 / 1", phone: "4 / 3" },
  };
}

/** By the two end bins of equal width: first whether they lean to one side, then whether both hold too much or too little. */
function shapeOf(pit: readonly PitBin[]): "even" | "tooLow" | "tooHigh" | "tooNarrow" | "tooWide" {
  const count = pit.reduce((sum, bin) => sum + bin.count, 0);
  const share = 1 / Math.max(1, pit.length);
  const low = pit[0]?.count ?? 0;
  const high = pit.at(-1)?.count ?? 0;
  const lean = (high - low) / Math.sqrt(2 * count * share);
  if (Math.abs(lean) > NOTABLE_DEVIATIONS) return lean > 0 ? "tooLow" : "tooHigh";
  const spread = (low + high - 2 * count * share) / Math.sqrt(2 * count * share * (1 - 2 * share));
  if (Math.abs(spread) > NOTABLE_DEVIATIONS) return spread > 0 ? "tooNarrow" : "tooWide";
  return "even";
}
