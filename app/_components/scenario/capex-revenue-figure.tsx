"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { capexRevenueFigure } from "@/lib/charts/scenario/capex-revenue-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { ChartId } from "@/lib/messages/chart-messages";
import { ChartFigure } from "../charts/chart-figure";
import { useScenarioName } from "./scenario-names";

type CapexRevenueFigureProps = {
  chart: ChartId;
  finding: string;
  comparison: ScenarioComparison;
  /** Whose capex stands as bars. */
  capexOf: string;
  sources: readonly SourceCitation[];
};

/** Capex filed and planned against the AI revenue of every scenario; nothing without the scenario named. */
export function CapexRevenueFigure(props: CapexRevenueFigureProps) {
  const { chart, finding, comparison, capexOf, sources } = props;
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const figure = useMemo(
    () => capexRevenueFigure({ finding, comparison, capexOf, sources }, { t, nameOf }),
    [finding, comparison, capexOf, sources, nameOf, t],
  );
  return figure === null ? null : <ChartFigure chart={chart} {...figure} />;
}
