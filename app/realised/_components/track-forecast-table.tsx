"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ListedForecast } from "@/lib/contracts/track-record";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import type { FrozenForecaster } from "@/lib/model/tracking/track-record/frozen-forecast";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { TableSection } from "../../_components/figures/table-section";
import { useTrackWords } from "./use-track-words";

const MAX_HEIGHT_PX = 480;
const MEDIAN = 2; // of the five percentiles
const scored = ["tracking", "equalWeights", "randomWalk"] as const;
const medians = ["tracking", "bear", "base", "bull", "randomWalk"] as const;

type TrackForecastTableProps = { forecasts: readonly ListedForecast[]; asOf: string | null };

/** What releases said of quarters that had not ended, and how it came out. */
export function TrackForecastTable({ forecasts, asOf }: TrackForecastTableProps) {
  const t = useTranslations("realisedTrack");
  const words = useTrackWords();
  const locale = useLocale();
  const groups = groupsOf(forecasts);
  const scoredCount = groups.filter(({ first }) => first.score !== null).length;
  const title = t("forecasts.title", { waiting: groups.length - scoredCount, scored: scoredCount });
  return (
    <TableSection title={title} note={t("forecasts.note")}>
      <DataTable
        label={title}
        emptyReason={
          asOf === null ? t("forecasts.empty") : t("forecasts.emptyAsOf", { day: formatDate(asOf, locale) })
        }
        compact
        maxHeightPx={MAX_HEIGHT_PX}
        columns={[
          { key: "indicator", head: t("forecasts.indicator"), align: "start", wrap: true },
          { key: "quarter", head: t("forecasts.quarter"), align: "start" },
          { key: "set", head: t("forecasts.set"), align: "start" },
          ...medians.map((forecaster) => ({
            key: forecaster,
            head: t(`forecaster.${forecaster}`),
            align: "end" as const,
          })),
          { key: "range", head: t("forecasts.range"), align: "end" },
          { key: "outcome", head: t("forecasts.outcome"), align: "end" },
          ...scored.map((forecaster) => ({
            key: `score ${forecaster}`,
            head: t("forecasts.score", { forecaster: t(`forecaster.${forecaster}`) }),
            align: "end" as const,
          })),
          { key: "engine", head: t("forecasts.engine"), align: "start" },
          { key: "frozen", head: t("forecasts.frozen"), align: "end" },
        ]}
        rows={groups.map(({ key, first, of }) => {
          const { indicator, score } = first;
          const quantile = (forecaster: FrozenForecaster, place: number) => {
            const value = of(forecaster)?.quantiles[place];
            return value === undefined ? "" : words.value(indicator, value);
          };
          return {
            key,
            head: t(`indicator.${indicator}`),
            cells: [
              formatPeriod(first.quarter, locale),
              first.scenarioSet === "engine"
                ? t("set.engine")
                : t("set.rebuilt", { month: words.set(first.scenarioSet) }),
              ...medians.map((forecaster) => quantile(forecaster, MEDIAN)),
              `${quantile("tracking", 0)} … ${quantile("tracking", 4)}`,
              score === null ? (
                <span key="outcome" className="text-muted">
                  {t("forecasts.waiting")}
                </span>
              ) : (
                <CitedLink key="outcome" cited={score.sourceUrl}>
                  <EvidenceGlyph status={score.evidence} /> {words.value(indicator, score.value)}
                </CitedLink>
              ),
              ...scored.map((forecaster) => words.score(of(forecaster)?.score?.logScore ?? null)),
              first.engineVersion,
              formatDate(first.createdAt, locale),
            ],
          };
        })}
      />
    </TableSection>
  );
}

type ForecastGroup = {
  key: string;
  first: ListedForecast;
  of: (forecaster: FrozenForecaster) => ListedForecast | undefined;
};

/** One per freeze, set, quarter and indicator, in the order they came. */
function groupsOf(forecasts: readonly ListedForecast[]): ForecastGroup[] {
  const byKey = new Map<string, ListedForecast[]>();
  for (const forecast of forecasts) {
    const { engineVersion, dataHash, scenarioSet, quarter, indicator } = forecast;
    const key = [engineVersion, dataHash, scenarioSet, quarter, indicator].join(" ");
    byKey.set(key, [...(byKey.get(key) ?? []), forecast]);
  }
  return [...byKey].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ key, first, of: (forecaster) => members.find((each) => each.forecaster === forecaster) }];
  });
}
