"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { priceUtilisationFigure } from "@/lib/charts/cost/price-utilisation-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { ChartFigure } from "../../_components/charts/chart-figure";

type PriceUtilisationMapProps = {
  quote: UnitCostQuote;
  grossMarginFraction: number;
  sources: readonly SourceCitation[];
};

/** Cost of a million tokens over electricity price and utilisation, the reader's own point among them. */
export function PriceUtilisationMap({ quote, grossMarginFraction, sources }: PriceUtilisationMapProps) {
  const t = useTranslations("cost.map");
  const locale = useLocale();
  const figure = useMemo(
    () => priceUtilisationFigure({ quote, grossMarginFraction, sources }, { t, locale }),
    [quote, grossMarginFraction, sources, t, locale],
  );
  return <ChartFigure chart="cost-by-power-price-and-utilisation" {...figure} />;
}
