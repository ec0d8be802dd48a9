"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { rankCorrelationFigure } from "@/lib/charts/cost/rank-correlation-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { InputCorrelation } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { ChartFigure } from "../../_components/charts/chart-figure";

type RankCorrelationChartProps = {
  correlations: readonly InputCorrelation[];
  sources: readonly SourceCitation[];
};

/** Which uncertain inputs go with a dear token, and which with a dear accelerator-hour. */
export function RankCorrelationChart({ correlations, sources }: RankCorrelationChartProps) {
  const t = useTranslations("uncertainty.correlation");
  const fieldName = useTranslations("cost.field");
  const locale = useLocale();
  const figure = useMemo(
    () => rankCorrelationFigure(correlations, sources, { t, fieldName, locale }),
    [correlations, sources, t, fieldName, locale],
  );
  return figure === null ? null : <ChartFigure chart="rank-correlation-of-the-cost" {...figure} />;
}
