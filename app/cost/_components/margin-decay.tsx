"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { marginDecayFigure } from "@/lib/charts/cost/margin-decay-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { SoftwareCompetition } from "@/lib/model/unit-cost/software-competition";
import { ChartFigure } from "../../_components/charts/chart-figure";

type MarginDecayProps = {
  competition: SoftwareCompetition;
  terms: Pick<UnitCostRequest, "lever" | "competition">;
  sources: readonly SourceCitation[];
};

/** Gross margin after the gain, fading to where it was as rivals adopt the same software. */
export function MarginDecay({ competition, terms, sources }: MarginDecayProps) {
  const t = useTranslations("cost.lever.decay");
  const locale = useLocale();
  const { grossMarginFraction } = terms.lever;
  const { adoptionLagYears } = terms.competition;
  const figure = useMemo(
    () => marginDecayFigure({ competition, grossMarginFraction, adoptionLagYears, sources }, { t, locale }),
    [competition, grossMarginFraction, adoptionLagYears, sources, t, locale],
  );
  return <ChartFigure chart="margin-while-rivals-adopt" {...figure} />;
}
