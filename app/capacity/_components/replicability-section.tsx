"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import { DataTable } from "../../_components/figures/data-table";
import { SourceLine, type SourceCitation } from "../../_components/figures/source-line";

type ReplicabilitySectionProps = { index: ReplicabilityIndex; sources: readonly SourceCitation[] };

/** How repeatable building is: time, its spread, the spread of cost, and whether it gets cheaper. */
export function ReplicabilitySection({ index, sources }: ReplicabilitySectionProps) {
  const t = useTranslations("capacity.replicability");
  const locale = useLocale();
  const { timePerSite, timePerPhase, timelineCost, publishedCost, learning } = index;
  const months = (value: number | null) =>
    formatQuantity(value, "months", locale, { significantDigits: 3, trimZeros: true });
  const number = (value: number | null) => formatNumber(value, locale, { significantDigits: 3 });
  const share = (value: number | null) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
  const times = (key: string, head: string, { observed, expected }: ReplicabilityIndex["timePerSite"]) => {
    const cell = ({ medianMonths, timedCount, untimedCount }: typeof observed) =>
      `${months(medianMonths)} (${t("count", { count: timedCount, what: t("timed", { untimed: untimedCount }) })})`;
    return { key, head, cells: [cell(observed), cell(expected)] };
  };
  const spread = (key: string, { observed, expected }: ReplicabilityIndex["timePerSite"]) => ({
    key,
    head: t("p90"),
    cells: [
      `${number(observed.p90OverP50Ratio)} (${t("count", { count: observed.inferredFromRoofCount, what: t("roof") })})`,
      number(expected.p90OverP50Ratio),
    ],
  });
  const { observed } = timePerSite;
  return (
    <section id="replicability" aria-labelledby="replicability-heading" className="border-t border-ink pt-3">
      <h2 id="replicability-heading" className="text-finding font-semibold text-balance">
        {observed.medianMonths === null
          ? t("none")
          : t("finding", { median: months(observed.medianMonths), p90: months(observed.p90Months) })}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-caption text-muted">
        {t("lead", { observed: index.milestoneCount.observed, expected: index.milestoneCount.expected })}
      </p>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        columns={[
          { key: "measure", head: t("measure"), align: "start", wrap: true },
          { key: "observed", head: t("observed"), align: "start", wrap: true },
          { key: "expected", head: t("expected"), align: "start", wrap: true },
        ]}
        rows={[
          times("site", t("sitesTimed"), timePerSite),
          spread("site-spread", timePerSite),
          times("phase", t("phasesTimed"), timePerPhase),
          spread("phase-spread", timePerPhase),
          {
            key: "timeline",
            head: t("timeline"),
            cells: [t("modelled", { share: share(timelineCost.atSiteMedianFraction) }), "—"],
          },
          {
            key: "published",
            head: t("published"),
            cells: [
              publishedCost === null
                ? "—"
                : `${t("cv")} ${share(publishedCost.coefficientOfVariation)}; ${t("p90")} ${number(publishedCost.p90OverP50Ratio)}; ${t("publishedNote", { count: publishedCost.count, median: formatQuantity(publishedCost.p50, "usd", locale, { significantDigits: 2 }) })}`,
              "—",
            ],
          },
          {
            key: "exponent",
            head: t("exponent"),
            cells: [
              learning.fit === null
                ? t(`exponentNone.${learning.none}`)
                : t("exponentFit", {
                    b: number(learning.fit.exponent),
                    error: number(learning.fit.standardError),
                  }),
              "—",
            ],
          },
        ]}
      />
      <div className="mt-2">
        <SourceLine sources={sources} />
      </div>
    </section>
  );
}
