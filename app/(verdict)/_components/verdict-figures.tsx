"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { capacityRange, capacityStepsSpec } from "@/lib/charts/scenario/capacity-steps-spec";
import { capexRevenueSpec } from "@/lib/charts/scenario/capex-revenue-spec";
import { cashFanRange, cashFanSpec } from "@/lib/charts/scenario/cash-fan-spec";
import { npvBridgeSpec } from "@/lib/charts/scenario/npv-bridge-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { FigureFrame } from "./figure-frame";
import { useScenarioSources } from "./use-scenario-sources";

const USD_PER_USD_BN = 1e9;

type VerdictFiguresProps = {
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[] | null;
  sourced: SourcedScenarioInputs;
};

/** Paths, bridge, capex against revenue, and what limits growth: each headed by the sentence its numbers make. */
export function VerdictFigures({ comparison, simulations, sourced }: VerdictFiguresProps) {
  const t = useTranslations("verdict");
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  const { all: sources } = useScenarioSources(sourced);
  const money = (usdBn: number | null | undefined) =>
    formatQuantity(usdBn === null || usdBn === undefined ? null : usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
    });
  const outputs = (slug: string) =>
    comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection.outputs;

  const fanPanels = useMemo(() => {
    if (simulations === null) return null;
    const range = cashFanRange(simulations);
    return comparison.scenarios.flatMap(({ slug, projection }) => {
      const simulation = simulations.find((candidate) => candidate.slug === slug);
      if (!simulation) return [];
      const scenario = scenarioOfSlug(slug);
      const words = { scenario: scenarioName(scenario), filed: t("fan.filed"), today: t("capex.today") };
      return [
        {
          key: slug,
          title: scenarioName(scenario),
          scenario,
          spec: cashFanSpec(projection, simulation, words, range),
        },
      ];
    });
  }, [comparison, simulations, scenarioName, t]);

  const bridgePanels = useMemo(() => {
    if (comparison.bridge === null) return null;
    const words = {
      value: t("bridge.value"),
      from: scenarioName("bear"),
      to: scenarioName("bull"),
      groups: {
        capex: t("bridge.group.capex"),
        capacity: t("bridge.group.capacity"),
        demand: t("bridge.group.demand"),
        cost: t("bridge.group.cost"),
        lives: t("bridge.group.lives"),
        finance: t("bridge.group.finance"),
      },
    };
    return [{ key: "bridge", title: null, spec: npvBridgeSpec(comparison.bridge, words) }];
  }, [comparison.bridge, scenarioName, t]);

  const capexPanels = useMemo(() => {
    const revenue = Object.fromEntries(
      comparison.scenarios.map(({ slug }) => [
        slug,
        t("capex.revenue", { scenario: scenarioName(scenarioOfSlug(slug)) }),
      ]),
    );
    const spec = capexRevenueSpec(comparison.scenarios, "base", {
      filedCapex: t("capex.filedCapex"),
      plannedCapex: t("capex.plannedCapex"),
      filedRevenue: t("capex.filedRevenue"),
      today: t("capex.today"),
      revenue,
    });
    return spec === null ? null : [{ key: "capex", title: null, spec }];
  }, [comparison.scenarios, scenarioName, t]);

  const capacityPanels = useMemo(() => {
    const range = capacityRange(comparison.scenarios);
    const words = {
      energised: t("capacity.energised"),
      constraints: {
        accelerators: t("capacity.constraint.accelerators"),
        power: t("capacity.constraint.power"),
        cooling: t("capacity.constraint.cooling"),
        network: t("capacity.constraint.network"),
      },
    };
    return comparison.scenarios.map(({ slug, projection }) => ({
      key: slug,
      title: scenarioName(scenarioOfSlug(slug)),
      scenario: scenarioOfSlug(slug),
      spec: capacityStepsSpec(projection, words, range),
    }));
  }, [comparison.scenarios, scenarioName, t]);

  const topStep = comparison.bridge?.steps[0];
  return (
    <>
      {fanPanels === null ? (
        <FigureFrame heading={t("fan.unit")} />
      ) : (
        <ChartFigure
          id="cash"
          finding={t("fan.finding", {
            bear: money(outputs("bear")?.troughCashUsdBn),
            base: money(outputs("base")?.troughCashUsdBn),
            bull: money(outputs("bull")?.troughCashUsdBn),
          })}
          unitLine={t("fan.unit")}
          panels={fanPanels}
          sources={sources}
          fileName="cumulative-cash"
          aspect={{ desk: "4 / 3", phone: "4 / 3" }}
        />
      )}
      <div className="grid gap-8 desk:grid-cols-2">
        {capexPanels !== null && (
          <ChartFigure
            id="capex-revenue"
            finding={t("capex.finding", coverageWords(comparison, locale))}
            unitLine={t("capex.unit")}
            panels={capexPanels}
            sources={sources}
            fileName="capex-and-revenue"
          />
        )}
        {bridgePanels !== null && topStep !== undefined && comparison.bridge !== null && (
          <ChartFigure
            id="bridge"
            finding={t("bridge.finding", {
              group: t(`bridge.group.${topStep.group}`),
              effect: money(topStep.effectUsdBn),
              distance: money(comparison.bridge.toNpvUsdBn - comparison.bridge.fromNpvUsdBn),
            })}
            unitLine={t("bridge.unit")}
            panels={bridgePanels}
            sources={sources}
            fileName="bear-to-bull"
          />
        )}
      </div>
      <ChartFigure
        id="capacity"
        finding={useCapacityFinding(comparison)}
        unitLine={t("capacity.unit")}
        panels={capacityPanels}
        sources={sources}
        fileName="binding-constraint"
        aspect={{ desk: "4 / 3", phone: "4 / 3" }}
      />
    </>
  );
}

/** AI revenue over AI capex: the last filed year, and 2030 in each case. */
function coverageWords(comparison: ScenarioComparison, locale: "en" | "es") {
  const coverage = (slug: string, index: number) => {
    const paths = comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection.paths;
    const revenue = paths?.revenueUsdBn[index] ?? null;
    const capex = paths?.capexUsdBn[index] ?? null;
    return formatQuantity(revenue === null || capex === null ? null : revenue / capex, "fraction", locale, {
      fractionDigits: 0,
    });
  };
  const lastFiled = (comparison.scenarios[0]?.projection.firstProjectedYear ?? FIRST_YEAR + 1) - 1;
  return {
    year: String(lastFiled),
    coverage: coverage("base", yearIndex(lastFiled)),
    bear: coverage("bear", yearIndex(2030)),
    base: coverage("base", yearIndex(2030)),
    bull: coverage("bull", yearIndex(2030)),
  };
}

function useCapacityFinding(comparison: ScenarioComparison): string {
  const t = useTranslations("verdict.capacity");
  const locale = useLocale();
  const base = comparison.scenarios.find(({ slug }) => slug === "base")?.projection;
  if (!base) return t("findingNever");
  const start = base.firstProjectedYear - FIRST_YEAR;
  const end = yearIndex(2035) + 1;
  const counts = new Map<"power" | "cooling" | "network", number>();
  for (const constraint of base.binding.slice(start, end)) {
    if (constraint === null || constraint === "accelerators") continue;
    counts.set(constraint, (counts.get(constraint) ?? 0) + 1);
  }
  const [top] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!top) return t("findingNever");
  const idleGw = Math.max(...base.paths.idleGw.slice(start, end).map((value) => value ?? 0));
  return t("finding", {
    constraint: t(`constraint.${top[0]}`),
    years: String(top[1]),
    total: String(end - start),
    idle: formatQuantity(idleGw, "gw", locale, { significantDigits: 2 }),
  });
}
