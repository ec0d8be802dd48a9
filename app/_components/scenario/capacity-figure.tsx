"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { bindingConstraintFigure } from "@/lib/charts/scenario/binding-constraint-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { ChartId } from "@/lib/messages/chart-messages";
import { ChartFigure } from "../charts/chart-figure";
import { useScenarioName } from "./scenario-names";

type CapacityFigureProps = {
  chart: ChartId;
  comparison: ScenarioComparison;
  /** Whose limits the finding tells. */
  findingOf: string;
  sources: readonly SourceCitation[];
};

/** What limits growth in every scenario, on one axis. */
export function CapacityFigure({ chart, comparison, findingOf, sources }: CapacityFigureProps) {
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const figure = useMemo(
    () => bindingConstraintFigure({ comparison, findingOf, sources }, { t, nameOf, locale }),
    [comparison, findingOf, sources, t, nameOf, locale],
  );
  return <ChartFigure chart={chart} {...figure} />;
}
