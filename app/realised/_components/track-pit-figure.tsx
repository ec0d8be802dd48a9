"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { trackPitFigure } from "@/lib/charts/tracking/track-pit-figure";
import type { BacktestResult } from "@/lib/model/tracking/backtest/backtest-result";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useTrackWords } from "./use-track-words";

/** Whether outcomes fell where the forecasts said they would. */
export function TrackPitFigure({ result, asOf }: { result: BacktestResult; asOf: string }) {
  const t = useTranslations("realisedTrack");
  const locale = useLocale();
  const words = useTrackWords();
  const figure = useMemo(
    () => trackPitFigure(result, asOf, { t, words, locale }),
    [result, asOf, t, words, locale],
  );
  return <ChartFigure chart="tracking-calibration" {...figure} />;
}
