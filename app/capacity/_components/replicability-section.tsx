"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { monthsToOperationFigure } from "@/lib/charts/capacity/months-to-operation-figure";
import { balanceByQuarter } from "@/lib/model/capacity/balance-by-quarter";
import { fleetLimits } from "@/lib/model/capacity/capacity-constraint";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { Replicability } from "@/lib/queries/get-replicability";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { TableSection } from "../../_components/figures/table-section";
import { BalanceFigure } from "./balance-figure";
import { CostDispersionFigure } from "./cost-dispersion-figure";
import { LearningNote } from "./learning-note";

type ReplicabilitySectionProps = {
  replicability: Replicability;
  minimum: MinimumCapacity; // what each limit alone would allow
  sources: readonly SourceCitation[]; // of the timelines
};

const modelQuarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));

/** How repeatable capacity is: how long and how evenly it is built, what it costs, how evenly its limits are supplied. */
export function ReplicabilitySection({ replicability, minimum, sources }: ReplicabilitySectionProps) {
  const t = useTranslations("capacityEvidence.replicability");
  const locale = useLocale();
  const { index, publishedCosts } = replicability;
  const balance = useMemo(() => balanceByQuarter(modelQuarters, minimum.limitsItGw), [minimum]);
  const figure = useMemo(
    () => monthsToOperationFigure(index, sources, { t, locale }),
    [index, sources, t, locale],
  );
  return (
    <div className="grid min-w-0 gap-8">
      {sources.length === 0 ? (
        <TableSection title={t("time.findingNone")}>{t("noSites")}</TableSection>
      ) : (
        <ChartFigure chart="months-to-operation" {...figure} />
      )}
      <CostDispersionFigure index={index} publishedCosts={publishedCosts} sources={sources} />
      <LearningNote
        learning={index.learning}
        atSiteMedianFraction={index.timelineCost.atSiteMedianFraction}
      />
      <BalanceFigure balance={balance} limitCount={fleetLimits.length} />
    </div>
  );
}
