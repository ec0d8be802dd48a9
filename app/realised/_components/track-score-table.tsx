"use client";

import { useTranslations } from "next-intl";
import type { BacktestResult, BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";
import { useTrackWords } from "./use-track-words";

const MAX_HEIGHT_PX = 420;

/** Every score of the tracking beside both benchmarks, by set and indicator. */
export function TrackScoreTable({ result }: { result: BacktestResult }) {
  const t = useTranslations("realisedTrack");
  const words = useTrackWords();
  const walks = result.skills.filter(({ benchmark }) => benchmark === "randomWalk");
  const gain = ({ mean, low, high }: BacktestSkill) =>
    low === null || high === null
      ? words.tableGain(mean)
      : `${words.tableGain(mean)} (${words.tableGain(low)} … ${words.tableGain(high)})`;
  return (
    <TableSection title={t("scores.title")} note={t("scores.note")}>
      <DataTable
        label={t("scores.title")}
        emptyReason={t("scores.empty")}
        compact
        maxHeightPx={MAX_HEIGHT_PX}
        columns={[
          { key: "indicator", head: t("forecasts.indicator"), align: "start", wrap: true },
          { key: "score", head: t("scores.score"), align: "start" },
          { key: "set", head: t("scores.set"), align: "start" },
          { key: "tracking", head: t("scores.tracking"), align: "end" },
          {
            key: "walk",
            head: t("scores.benchmark", { benchmark: t("forecaster.randomWalk") }),
            align: "end",
          },
          {
            key: "equal",
            head: t("scores.benchmark", { benchmark: t("forecaster.equalWeights") }),
            align: "end",
          },
          { key: "onWalk", head: t("scores.gain", { benchmark: t("forecaster.randomWalk") }), align: "end" },
          {
            key: "onEqual",
            head: t("scores.gain", { benchmark: t("forecaster.equalWeights") }),
            align: "end",
          },
          { key: "count", head: t("scores.count"), align: "end" },
          { key: "effective", head: t("scores.effective"), align: "end" },
        ]}
        rows={walks.map((walk) => {
          const equal = result.skills.find(
            (skill) =>
              skill.benchmark === "equalWeights" &&
              skill.measure === walk.measure &&
              skill.indicator === walk.indicator &&
              skill.frozenAt === walk.frozenAt,
          );
          return {
            key: `${walk.measure} ${walk.indicator} ${walk.frozenAt}`,
            emphasised: walk.frozenAt === null,
            head: t(`indicator.${walk.indicator ?? "all"}`),
            cells: [
              t(`scores.measure.${walk.measure}`),
              words.set(walk.frozenAt),
              words.score(walk.trackingMean),
              words.score(walk.benchmarkMean),
              words.score(equal?.benchmarkMean ?? null),
              gain(walk),
              equal === undefined ? "" : gain(equal),
              words.count(walk.count),
              words.effective(walk.effectiveCount),
            ],
          };
        })}
      />
    </TableSection>
  );
}
