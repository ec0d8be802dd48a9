"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { capexRevenueSpec } from "@/lib/charts/scenario/capex-revenue-spec";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { ChartFigure } from "../charts/chart-figure";
import type { SourceCitation } from "../figures/source-line";
import { useScenarioName } from "./scenario-names";

type CapexRevenueFigureProps = {
  finding: string;
  comparison: ScenarioComparison;
  /** Whose capex stands as bars. */
  capexOf: string;
  sources: readonly SourceCitation[];
};

/** Capex filed and planned against the AI revenue of every scenario; nothing without the scenario named. */
export function CapexRevenueFigure({ finding, comparison, capexOf, sources }: CapexRevenueFigureProps) {
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const panels = useMemo(() => {
    const revenue = Object.fromEntries(
      comparison.scenarios.map(({ slug }) => [slug, t("capex.revenue", { scenario: nameOf(slug) })]),
    );
    const spec = capexRevenueSpec(comparison.scenarios, capexOf, {
      filedCapex: t("capex.filedCapex"),
      plannedCapex: t("capex.plannedCapex", { scenario: nameOf(capexOf) }),
      filedRevenue: t("capex.filedRevenue"),
      today: t("capex.today"),
      revenue,
    });
    return spec === null ? null : [{ key: "capex", title: null, spec }];
  }, [comparison, capexOf, nameOf, t]);
  if (panels === null) return null;
  return (
    <ChartFigure
      id="capex-revenue"
      finding={finding}
      unitLine={t("capex.unit")}
      panels={panels}
      sources={sources}
      fileName="capex-and-revenue"
    />
  );
}
