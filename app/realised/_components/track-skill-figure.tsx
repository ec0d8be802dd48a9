"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { trackSkillFigure } from "@/lib/charts/tracking/track-skill-figure";
import type { BacktestResult } from "@/lib/model/tracking/backtest/backtest-result";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useTrackWords } from "./use-track-words";

/** Whether the tracking forecasts better than either benchmark, with the band that a few quarters leave. */
export function TrackSkillFigure({ result, asOf }: { result: BacktestResult; asOf: string }) {
  const t = useTranslations("realisedTrack");
  const words = useTrackWords();
  const figure = useMemo(() => trackSkillFigure(result, asOf, { t, words }), [result, asOf, t, words]);
  return figure === null ? null : <ChartFigure chart="tracking-skill" {...figure} />;
}
