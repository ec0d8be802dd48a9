"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { cashFanRange, cashFanSpec } from "@/lib/charts/scenario/cash-fan-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { ChartFigure } from "../charts/chart-figure";
import type { SourceCitation } from "../figures/source-line";
import { FigureFrame } from "./figure-frame";
import { useScenarioName } from "./scenario-names";

type CashFanFigureProps = {
  finding: string;
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[] | null;
  sources: readonly SourceCitation[];
};

/** Cumulative cash of every scenario, filed and then as its draws spread, on one axis. */
export function CashFanFigure({ finding, comparison, simulations, sources }: CashFanFigureProps) {
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const panels = useMemo(() => {
    if (simulations === null) return null;
    const range = cashFanRange(simulations);
    return comparison.scenarios.flatMap(({ slug, projection }) => {
      const simulation = simulations.find((candidate) => candidate.slug === slug);
      if (!simulation) return [];
      const words = { scenario: nameOf(slug), filed: t("fan.filed"), today: t("capex.today") };
      return [
        {
          key: slug,
          title: nameOf(slug),
          scenario: scenarioOfSlug(slug),
          spec: cashFanSpec(projection, simulation, words, range),
        },
      ];
    });
  }, [comparison, simulations, nameOf, t]);
  if (panels === null) {
    return <FigureFrame heading={t("fan.unit")} panels={comparison.scenarios.map(({ slug }) => slug)} />;
  }
  return (
    <ChartFigure
      id="cash"
      finding={finding}
      unitLine={t("fan.unit")}
      panels={panels}
      sources={sources}
      fileName="cumulative-cash"
      aspect={{ desk: "4 / 3", phone: "4 / 3" }}
    />
  );
}
