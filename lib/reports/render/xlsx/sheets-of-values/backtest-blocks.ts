import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import type { ReportContext } from "@/lib/reports/report-context";
import { unavailableBlocks } from "./unavailable-blocks";
import { figure, figureHead, head, words } from "./value-cell";
import type { ValueBlock } from "./value-sheet";

/** What the method would have been worth, whether it flatters or not. */
export function backtestBlocks(context: ReportContext, backtest: ReportOdds["backtest"]): ValueBlock[] {
  const { t } = context;
  const title = t("workbookSheets.backtest.heading");
  if (backtest === null) return unavailableBlocks(context, title, t("workbookSheets.backtest.none"));
  return [
    { kind: "heading", text: title },
    {
      kind: "note",
      text: t("workbookSheets.backtest.note", {
        draws: context.whole(backtest.draws),
        seed: backtest.seed,
        asOf: backtest.dataAsOf,
      }),
    },
    {
      kind: "table",
      heads: [
        head(t("workbookSheets.column.set")),
        head(t("workbookSheets.backtest.score")),
        head(t("workbookSheets.backtest.benchmark")),
        ...(["tracking", "benchmark", "gain", "low", "high", "effective"] as const).map((column) =>
          figureHead(t(`workbookSheets.backtest.${column}Column`)),
        ),
      ],
      rows: backtest.skills.map((skill) => [
        words(skill.frozenAt ?? t("workbookSheets.backtest.allSets")),
        words(
          `${t(`realisedTrack.scores.measure.${skill.measure}`)}, ${t(`realisedTrack.indicator.${skill.indicator ?? "all"}`)}`,
        ),
        words(t(`realisedTrack.forecaster.${skill.benchmark}`)),
        ...[
          skill.trackingMean,
          skill.benchmarkMean,
          skill.mean,
          skill.low,
          skill.high,
          skill.effectiveCount,
        ].map((value) => figure(value, "ratio")),
      ]),
    },
  ];
}
