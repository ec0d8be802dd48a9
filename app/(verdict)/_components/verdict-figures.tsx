"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { npvBridgeSpec } from "@/lib/charts/scenario/npv-bridge-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { CapacityFigure } from "../../_components/scenario/capacity-figure";
import { CapexRevenueFigure } from "../../_components/scenario/capex-revenue-figure";
import { CashFanFigure } from "../../_components/scenario/cash-fan-figure";
import { useScenarioSources } from "../../_components/scenario/use-scenario-sources";

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

  const topStep = comparison.bridge?.steps[0];
  return (
    <>
      <CashFanFigure
        finding={t("fan.finding", {
          bear: money(outputs("bear")?.troughCashUsdBn),
          base: money(outputs("base")?.troughCashUsdBn),
          bull: money(outputs("bull")?.troughCashUsdBn),
        })}
        comparison={comparison}
        simulations={simulations}
        sources={sources}
      />
      <div className="grid gap-8 desk:grid-cols-2">
        <CapexRevenueFigure
          finding={t("capex.finding", coverageWords(comparison, locale))}
          comparison={comparison}
          capexOf="base"
          sources={sources}
        />
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
      <CapacityFigure comparison={comparison} findingOf="base" sources={sources} />
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
