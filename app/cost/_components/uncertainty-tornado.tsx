"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costTornadoFigure } from "@/lib/charts/cost/cost-tornado-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { ChartFigure } from "../../_components/charts/chart-figure";

type UncertaintyTornadoProps = {
  tornado: UnitCostUncertainty["tornado"];
  sources: readonly SourceCitation[];
};

/** What moves the cost most: each input at P10 and P90 of its distribution, the others at their median. */
export function UncertaintyTornado({ tornado, sources }: UncertaintyTornadoProps) {
  const t = useTranslations("uncertainty.tornado");
  const fieldName = useTranslations("cost.field");
  const locale = useLocale();
  const figure = useMemo(
    () => costTornadoFigure(tornado, sources, { t, fieldName, locale }),
    [tornado, sources, t, fieldName, locale],
  );
  return figure === null ? null : <ChartFigure chart="what-moves-the-cost" {...figure} />;
}
