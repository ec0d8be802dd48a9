"use client";

import { useLocale, useTranslations } from "next-intl";
import { pathFindings } from "@/lib/charts/scenario/path-findings";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { CapacityFigure } from "../../_components/scenario/capacity-figure";
import { CapexRevenueFigure } from "../../_components/scenario/capex-revenue-figure";
import { CashFanFigure } from "../../_components/scenario/cash-fan-figure";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { usePageSources } from "./page-sources";

type PathsSectionProps = {
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[] | null;
};

/** Where cash, capex, revenue and capacity go, the reader's scenario beside the others on the same axes. */
export function PathsSection({ comparison, simulations }: PathsSectionProps) {
  const t = useTranslations("scenarios");
  const locale = useLocale();
  const sources = usePageSources();
  const nameOf = useScenarioName();
  const findings = pathFindings(comparison, { t, nameOf, locale });
  if (findings === null) return null;
  return (
    <>
      <CashFanFigure
        chart="scenario-cumulative-cash"
        finding={findings.cash}
        comparison={comparison}
        simulations={simulations}
        sources={sources}
      />
      <CapexRevenueFigure
        chart="scenario-capex-and-revenue"
        finding={findings.capex}
        comparison={comparison}
        capexOf={OWN_SLUG}
        sources={sources}
      />
      <CapacityFigure
        chart="scenario-binding-constraint"
        comparison={comparison}
        findingOf={OWN_SLUG}
        sources={sources}
      />
    </>
  );
}
