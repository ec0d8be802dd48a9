"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { cashFanFigure } from "@/lib/charts/scenario/cash-fan-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { ChartId } from "@/lib/messages/chart-messages";
import { ChartFigure } from "../charts/chart-figure";
import { FigureFrame } from "./figure-frame";
import { useScenarioName } from "./scenario-names";

type CashFanFigureProps = {
  chart: ChartId;
  finding: string;
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[] | null;
  sources: readonly SourceCitation[];
};

/** Cumulative cash of every scenario, filed and then as its draws spread, on one axis. */
export function CashFanFigure({ chart, finding, comparison, simulations, sources }: CashFanFigureProps) {
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const figure = useMemo(
    () =>
      simulations === null
        ? null
        : cashFanFigure({ finding, comparison, simulations, sources }, { t, nameOf }),
    [finding, comparison, simulations, sources, nameOf, t],
  );
  if (figure === null)
    return <FigureFrame heading={t("fan.unit")} panels={comparison.scenarios.map(({ slug }) => slug)} />;
  return <ChartFigure chart={chart} {...figure} />;
}
