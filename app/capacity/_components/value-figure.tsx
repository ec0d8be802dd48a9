"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { valueFigure } from "@/lib/charts/capacity/value-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import type { CapacityPlan } from "@/lib/model/capacity/solve-capacity";
import { ChartFigure } from "../../_components/charts/chart-figure";

type ValueFigureProps = {
  plan: CapacityPlan | null;
  uncertainty: CapacityUncertainty | null;
  sources: readonly SourceCitation[];
};

/** What 1 % more and 1 % less of each limit is worth at the modes, and 1 % more in expectation. */
export function ValueFigure({ plan, uncertainty, sources }: ValueFigureProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const figure = useMemo(
    () => valueFigure({ plan, uncertainty }, sources, { t, locale }),
    [plan, uncertainty, sources, t, locale],
  );
  return <ChartFigure chart="value-of-one-per-cent" {...figure} />;
}
