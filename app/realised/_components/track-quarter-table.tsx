"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import {
  forecasters,
  type BacktestResult,
  type QuarterScore,
} from "@/lib/model/tracking/backtest/backtest-result";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { TableSection } from "../../_components/figures/table-section";
import type { TrackWords } from "@/lib/charts/tracking/track-words";
import { useTrackWords } from "./use-track-words";

const SHOWN = "filedCapex";
const MAX_HEIGHT_PX = 480;
const scenarios = ["bear", "base", "bull"] as const;

/** Odds before each quarter, what they made of capital expenditure, and what came. */
export function TrackQuarterTable({ result }: { result: BacktestResult }) {
  const t = useTranslations("realisedTrack");
  const scenarioName = useTranslations("figure.scenario");
  const words = useTrackWords();
  const locale = useLocale();
  const odds = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
  const rows = result.sets.flatMap(({ frozenAt, quarters }) =>
    quarters.map((quarter) => ({ frozenAt, quarter })),
  );
  return (
    <TableSection title={t("quarters.title")} note={t("quarters.note")}>
      <DataTable
        label={t("quarters.title")}
        emptyReason={t("quarters.empty")}
        compact
        maxHeightPx={MAX_HEIGHT_PX}
        columns={[
          { key: "quarter", head: t("quarters.quarter"), align: "start" },
          { key: "set", head: t("quarters.set"), align: "start" },
          ...scenarios.map((scenario) => ({
            key: scenario,
            head: t("quarters.odds", { scenario: scenarioName(scenario) }),
            align: "end" as const,
          })),
          { key: "other", head: t("quarters.other"), align: "end" },
          { key: "rate", head: t("quarters.rate"), align: "end" },
          { key: "forecast", head: t("quarters.forecast"), align: "end" },
          { key: "range", head: t("quarters.range"), align: "end" },
          { key: "came", head: t("quarters.came"), align: "end" },
          { key: "known", head: t("quarters.known"), align: "end" },
          { key: "nearest", head: t("quarters.nearest"), align: "start" },
          ...forecasters.map((forecaster) => ({
            key: `score ${forecaster}`,
            head: t("quarters.score", { forecaster: t(`forecaster.${forecaster}`) }),
            align: "end" as const,
          })),
        ]}
        rows={rows.map(({ frozenAt, quarter }) => ({
          key: `${frozenAt} ${quarter.quarter}`,
          head: <span className="whitespace-nowrap">{formatPeriod(quarter.quarter, locale)}</span>,
          cells: [
            words.set(frozenAt),
            ...scenarios.map((scenario) => odds(quarter.weights[scenario])),
            odds(quarter.weights.other),
            words.rate(quarter.learningRate),
            ...capexCells(quarter, words, (day) => formatDate(day, locale)),
            quarter.ordered === null ? "" : scenarioName(quarter.ordered.outcome),
            ...forecasters.map((forecaster) => words.score(quarter.logScore[forecaster])),
          ],
        }))}
      />
    </TableSection>
  );
}

function capexCells({ indicators }: QuarterScore, words: TrackWords, day: (iso: string) => string) {
  const seen = indicators.find(({ indicator }) => indicator === SHOWN);
  if (seen === undefined) return ["", "", "", ""];
  const { p10, p50, p90 } = seen.forecasts.tracking;
  return [
    words.value(SHOWN, p50),
    `${words.value(SHOWN, p10)} … ${words.value(SHOWN, p90)}`,
    <span key="came" className="inline-flex items-baseline gap-x-1">
      <EvidenceGlyph status={seen.evidence} />
      {words.value(SHOWN, seen.value)}
    </span>,
    day(seen.knownAt),
  ];
}
