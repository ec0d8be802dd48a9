"use client";

import { useLocale, useTranslations } from "next-intl";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison, SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { yearIndex } from "@/lib/model/scenario/horizon";
import { CapacityFigure } from "../../_components/scenario/capacity-figure";
import { CapexRevenueFigure } from "../../_components/scenario/capex-revenue-figure";
import { CashFanFigure } from "../../_components/scenario/cash-fan-figure";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { usePageSources } from "./page-sources";

const USD_PER_USD_BN = 1e9;

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
  const own = comparison.scenarios.find(({ slug }) => slug === OWN_SLUG)?.projection;
  const other = comparison.scenarios.find(({ slug }) => slug !== OWN_SLUG);
  if (own === undefined) return null;
  const trough = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const lastFiled = own.firstProjectedYear - 1;
  const coverage = (year: number) => {
    const revenueUsdBn = own.paths.revenueUsdBn[yearIndex(year)] ?? null;
    const capexUsdBn = own.paths.capexUsdBn[yearIndex(year)] ?? null;
    return formatQuantity(
      revenueUsdBn === null || capexUsdBn === null || capexUsdBn === 0 ? null : revenueUsdBn / capexUsdBn,
      "fraction",
      locale,
      { fractionDigits: 0 },
    );
  };
  return (
    <>
      <CashFanFigure
        chart="scenario-cumulative-cash"
        finding={
          other === undefined
            ? t("fanFindingOne", { own: trough(own.outputs.troughCashUsdBn) })
            : t("fanFinding", {
                own: trough(own.outputs.troughCashUsdBn),
                parent: trough(other.projection.outputs.troughCashUsdBn),
                name: nameOf(other.slug),
              })
        }
        comparison={comparison}
        simulations={simulations}
        sources={sources}
      />
      <CapexRevenueFigure
        chart="scenario-capex-and-revenue"
        finding={t("capexFinding", {
          year: String(lastFiled),
          coverage: coverage(lastFiled),
          own: coverage(2030),
        })}
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
