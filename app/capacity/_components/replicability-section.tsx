"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sharedAxisRange } from "@/lib/charts/axis-range";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
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
const datings = ["observed", "expected"] as const;

/** How repeatable capacity is: how long and how evenly it is built, what it costs, how evenly its limits are supplied. */
export function ReplicabilitySection({ replicability, minimum, sources }: ReplicabilitySectionProps) {
  const t = useTranslations("capacityEvidence.replicability");
  const locale = useLocale();
  const { index, publishedCosts } = replicability;
  const balance = useMemo(() => balanceByQuarter(modelQuarters, minimum.limitsItGw), [minimum]);
  const panels = useMemo(() => {
    const groups = [
      { key: "phase", times: index.timePerPhase },
      { key: "site", times: index.timePerSite },
    ] as const;
    const range = sharedAxisRange(
      groups.flatMap(({ times }) => datings.map((dating) => times[dating].p90Months)),
    );
    return groups.map(({ key, times }) => {
      const title = t(`time.${key}`);
      if (range === null) return { key, title, spec: null, reason: t("noSites") };
      const spec: ChartSpec = {
        kind: "bars-and-lines",
        unit: "months",
        periods: datings.map((dating) => t(`time.${dating}`, { count: times[dating].timedCount })),
        bars: [
          {
            label: t("time.median"),
            tone: "ink",
            values: datings.map((dating) => times[dating].medianMonths),
          },
          { label: t("time.p90"), tone: "muted", values: datings.map((dating) => times[dating].p90Months) },
        ],
        lines: [],
        range,
      };
      return { key, title, spec };
    });
    // t is made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [index, locale]);
  const seen = index.timePerPhase.observed;
  const months = (value: number | null) => formatQuantity(value, "number", locale, { fractionDigits: 0 });
  const ratio = (value: number | null) => formatQuantity(value, "number", locale, { significantDigits: 2 });
  return (
    <div className="grid min-w-0 gap-8">
      {sources.length === 0 ? (
        <TableSection title={t("time.findingNone")}>{t("noSites")}</TableSection>
      ) : (
        <ChartFigure
          id="replicability"
          finding={
            seen.medianMonths === null
              ? t("time.findingNone")
              : t("time.finding", {
                  count: seen.timedCount,
                  median: months(seen.medianMonths),
                  p90: months(seen.p90Months),
                  ratio: ratio(seen.p90OverP50Ratio),
                })
          }
          unitLine={t("time.unit")}
          notice={
            seen.timedCount === 0
              ? undefined
              : t("time.notice", {
                  roof: seen.inferredFromRoofCount,
                  count: seen.timedCount,
                  untimed: seen.untimedCount,
                })
          }
          panels={panels}
          sources={sources}
          fileName="months-to-operation"
          aspect={{ desk: "2 / 1", phone: "4 / 3" }}
        />
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
