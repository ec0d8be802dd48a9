"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { npvBridgeFigure } from "@/lib/charts/scenario/npv-bridge-figure";
import { verdictFindings } from "@/lib/charts/scenario/verdict-findings";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { CapacityFigure } from "../../_components/scenario/capacity-figure";
import { CapexRevenueFigure } from "../../_components/scenario/capex-revenue-figure";
import { CashFanFigure } from "../../_components/scenario/cash-fan-figure";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { useScenarioSources } from "../../_components/scenario/use-scenario-sources";

type VerdictFiguresProps = {
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[] | null;
  sourced: SourcedScenarioInputs;
};

/** Paths, bridge, capex against revenue, and what limits growth: each headed by the sentence its numbers make. */
export function VerdictFigures({ comparison, simulations, sourced }: VerdictFiguresProps) {
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const { all: sources } = useScenarioSources(sourced);
  const findings = verdictFindings(comparison, t, locale);
  const bridge = useMemo(
    () =>
      comparison.bridge === null ? null : npvBridgeFigure(comparison.bridge, sources, { t, nameOf, locale }),
    [comparison.bridge, sources, t, nameOf, locale],
  );
  return (
    <>
      <CashFanFigure
        chart="cumulative-cash"
        finding={findings.cash}
        comparison={comparison}
        simulations={simulations}
        sources={sources}
      />
      <div className="grid gap-8 desk:grid-cols-2">
        <CapexRevenueFigure
          chart="capex-and-revenue"
          finding={findings.capex}
          comparison={comparison}
          capexOf="base"
          sources={sources}
        />
        {bridge !== null && <ChartFigure chart="bear-to-bull" {...bridge} />}
      </div>
      <CapacityFigure chart="binding-constraint" comparison={comparison} findingOf="base" sources={sources} />
    </>
  );
}
