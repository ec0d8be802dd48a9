"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { demandPolicyFigure } from "@/lib/charts/scenario/demand-policy-figure";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ScenarioSectionProps } from "./section-props";
import { usePageSources } from "./page-sources";

/** Demand and capex policy as the two axes they are: what weak demand costs depends on whether capex reacts. */
export function TargetMatrixSection({ inputs, subject }: ScenarioSectionProps) {
  const t = useTranslations("scenarioTargets.matrix");
  const policyName = useTranslations("verdict.capexPolicy");
  const locale = useLocale();
  const sources = usePageSources();
  const figure = useMemo(
    () => demandPolicyFigure(inputs, subject, sources, { t, policyName, locale }),
    [inputs, subject, sources, t, policyName, locale],
  );
  return <ChartFigure chart="demand-and-capex-policy" {...figure} />;
}
