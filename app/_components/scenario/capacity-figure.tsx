"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { capacityRange, capacityStepsSpec } from "@/lib/charts/scenario/capacity-steps-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
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
  const start = projection.firstProjectedYear - FIRST_YEAR;
  const end = yearIndex(2035) + 1;
  const counts = new Map<"power" | "cooling" | "network", number>();
  for (const constraint of projection.binding.slice(start, end)) {
    if (constraint === null || constraint === "accelerators") continue;
    counts.set(constraint, (counts.get(constraint) ?? 0) + 1);
  }
  const [top] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!top) return t("findingNever", { scenario });
  const idleGw = Math.max(...projection.paths.idleGw.slice(start, end).map((value) => value ?? 0));
  return t("finding", {
    scenario,
    constraint: t(`constraint.${top[0]}`),
    years: String(top[1]),
    total: String(end - start),
    idle: formatQuantity(idleGw, "gw", locale, { significantDigits: 2 }),
  });
}
