"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Scenario } from "@/lib/charts/chart-palette";
import { depreciationFigure } from "@/lib/charts/scenario/depreciation-figure";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { ChartFigure } from "../../_components/charts/chart-figure";

type DepreciationFigureProps = { projection: ScenarioProjection; scenario: Scenario };

/** What the books say of the chips against what the chips do: charges, write-downs and wear. */
export function FrameworkDepreciationFigure({ projection, scenario }: DepreciationFigureProps) {
  const t = useTranslations("scenarioFrameworks.depreciation");
  const source = useTranslations("verdict.source");
  const locale = useLocale();
  const figure = useMemo(
    () => depreciationFigure(projection, scenario, { t, source, locale }),
    [projection, scenario, t, source, locale],
  );
  return <ChartFigure chart="depreciation-and-write-downs" {...figure} />;
}
