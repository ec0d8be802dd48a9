"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { capacityRange, capacityStepsSpec } from "@/lib/charts/scenario/capacity-steps-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import { bindingSummary } from "@/lib/model/scenario/binding-summary";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { ChartFigure } from "../charts/chart-figure";
import type { SourceCitation } from "../figures/source-line";
import { useScenarioName } from "./scenario-names";

type CapacityFigureProps = {
  comparison: ScenarioComparison;
  /** Whose limits the finding tells. */
  findingOf: string;
  sources: readonly SourceCitation[];
};

/** What limits growth in every scenario, on one axis. */
export function CapacityFigure({ comparison, findingOf, sources }: CapacityFigureProps) {
  const t = useTranslations("verdict");
  const nameOf = useScenarioName();
  const panels = useMemo(() => {
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
      title: nameOf(slug),
      scenario: scenarioOfSlug(slug),
      spec: capacityStepsSpec(projection, words, range),
    }));
  }, [comparison, nameOf, t]);
  return (
    <ChartFigure
      id="capacity"
      finding={useCapacityFinding(comparison, findingOf)}
      unitLine={t("capacity.unit")}
      panels={panels}
      sources={sources}
      fileName="binding-constraint"
      aspect={{ desk: "4 / 3", phone: "4 / 3" }}
    />
  );
}

function useCapacityFinding(comparison: ScenarioComparison, findingOf: string): string {
  const t = useTranslations("verdict.capacity");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const projection = comparison.scenarios.find(({ slug }) => slug === findingOf)?.projection;
  const scenario = nameOf(findingOf);
  if (!projection) return t("findingNever", { scenario });
  const { constraint, years, totalYears, peakIdleGw } = bindingSummary(projection);
  if (constraint === null) return t("findingNever", { scenario });
  return t("finding", {
    scenario,
    constraint: t(`constraint.${constraint}`),
    years: String(years),
    total: String(totalYears),
    idle: formatQuantity(peakIdleGw, "gw", locale, { significantDigits: 2 }),
  });
}
