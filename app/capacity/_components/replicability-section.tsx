"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sharedAxisRange } from "@/lib/charts/axis-range";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { balanceByQuarter } from "@/lib/model/capacity/balance-by-quarter";
import type { PublishedGwCost } from "@/lib/model/capacity/published-cost";
import type { ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import type { SiteListOrigin } from "@/lib/queries/list-site-milestones";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { BalanceFigure } from "./balance-figure";
import { CostDispersionFigure } from "./cost-dispersion-figure";
import { LearningNote } from "./learning-note";
import { siteSources } from "./supply-sources";

type ReplicabilitySectionProps = {
  index: ReplicabilityIndex;
  publishedCosts: readonly PublishedGwCost[];
  siteOrigin: SiteListOrigin | null;
  /** What each limit alone would allow, GW of IT by quarter: keep its identity between renders. */
  limits: { quarters: readonly string[]; limitsItGw: Readonly<Record<string, readonly number[]>> };
};

const datings = ["observed", "expected"] as const;

/** How repeatable capacity is: how long and how evenly it is built, what it costs, how evenly its limits are supplied. */
export function ReplicabilitySection({
  index,
  publishedCosts,
  siteOrigin,
  limits,
}: ReplicabilitySectionProps) {
  const t = useTranslations("capacityEvidence.replicability");
  const locale = useLocale();
  const balance = useMemo(() => balanceByQuarter(limits.quarters, limits.limitsItGw), [limits]);
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
        sources={siteSources(siteOrigin)}
        fileName="months-to-operation"
        aspect={{ desk: "2 / 1", phone: "4 / 3" }}
      />
      <CostDispersionFigure index={index} publishedCosts={publishedCosts} siteOrigin={siteOrigin} />
      <LearningNote
        learning={index.learning}
        atSiteMedianFraction={index.timelineCost.atSiteMedianFraction}
      />
      <BalanceFigure balance={balance} limitCount={Object.keys(limits.limitsItGw).length} />
    </div>
  );
}
