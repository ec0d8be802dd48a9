import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { cashFanRange, cashFanSpec } from "./cash-fan-spec";
import { scenarioOfSlug } from "./scenario-slug";

type CashFan = {
  finding: string;
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[];
  sources: readonly SourceCitation[];
};

/** Cumulative cash of every scenario, filed and then as its draws spread, on one axis. */
export function cashFanFigure(
  { finding, comparison, simulations, sources }: CashFan,
  { t, nameOf }: { t: FigureWords<"verdict">; nameOf: (slug: string) => string },
): NamedFigure {
  const range = cashFanRange(simulations);
  return {
    id: "cash",
    finding,
    unitLine: t("fan.unit"),
    panels: comparison.scenarios.flatMap(({ slug, projection }) => {
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
    }),
    sources,
    fileName: "cumulative-cash",
    aspect: { desk: "4 / 3", phone: "4 / 3" },
  };
}
