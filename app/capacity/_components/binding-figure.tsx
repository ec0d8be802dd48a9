"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { bindingFigure } from "@/lib/charts/capacity/binding-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import { ChartFigure } from "../../_components/charts/chart-figure";

type BindingFigureProps = { uncertainty: CapacityUncertainty | null; sources: readonly SourceCitation[] };

/** How often each limit binds in the draws, by quarter. */
export function BindingFigure({ uncertainty, sources }: BindingFigureProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const figure = useMemo(
    () => bindingFigure(uncertainty, sources, { t, locale }),
    [uncertainty, sources, t, locale],
  );
  return <ChartFigure chart="probability-of-binding" {...figure} />;
}
