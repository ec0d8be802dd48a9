"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costWaterfallFigure } from "@/lib/charts/cost/cost-waterfall-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { ChartId } from "@/lib/messages/chart-messages";
import { ChartFigure } from "../charts/chart-figure";

type CostWaterfallProps = {
  chart: ChartId;
  mtok: UnitCost["mtok"];
  /** Quantity, unit and what capital is charged by. */
  unitLine: string;
  /** A second half of the finding, e.g. what another way to charge capital would give. */
  contrast?: string;
  sources: readonly SourceCitation[];
};

/** Where the money of a million tokens goes, line by line. */
export function CostWaterfall({ chart, mtok, unitLine, contrast = "", sources }: CostWaterfallProps) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const figure = useMemo(
    () => costWaterfallFigure({ mtok, unitLine, contrast, sources }, { t, locale }),
    [mtok, unitLine, contrast, sources, t, locale],
  );
  return <ChartFigure chart={chart} {...figure} />;
}
