import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { PublishedGigawattCost } from "@/lib/model/capacity/published-gigawatt-cost";
import { weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import type { CostDispersion } from "@/lib/model/capacity/replicability-cost-dispersion";
import type { ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import { MW_PER_GW } from "@/lib/units/power";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import type { SourceCitation } from "@/lib/charts/source-citation";

type CostDispersionFigureProps = {
  index: ReplicabilityIndex;
  publishedCosts: readonly PublishedGigawattCost[];
  sources: readonly SourceCitation[]; // of the timelines
};

/** What a gigawatt costs by who says so, and why the costs in timelines show no spread of their own. */
export function CostDispersionFigure({ index, publishedCosts, sources }: CostDispersionFigureProps) {
  const t = useTranslations("capacityEvidence.replicability.cost");
  const locale = useLocale();
  const { publishedCost, timelineCost } = index;
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "ranked-bars",
      unit: "usdPerGw",
      valueLabel: t("value"),
      rows: publishedCosts
        .map(({ publisher, usdPerGw }) => ({ label: publisher, value: usdPerGw }))
        .toSorted((a, b) => b.value - a.value),
    };
    return [{ key: "cost", title: null, spec }];
    // t is made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [publishedCosts, locale]);
  const bn = (usdPerGw: number) => formatQuantity(usdPerGw, "usd", locale, { significantDigits: 3 });
  const costs = publishedCosts.map(({ usdPerGw }) => usdPerGw);
  const share = (fraction: number | null) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  return (
    <div className="grid min-w-0 gap-3">
      <ChartFigure
        id="cost-dispersion"
        finding={
          publishedCost === null
            ? t("findingNone")
            : t("finding", {
                low: bn(Math.min(...costs)),
                high: bn(Math.max(...costs)),
                count: publishedCost.count,
                variation: share(publishedCost.coefficientOfVariation),
              })
        }
        unitLine={t("unit")}
        notice={
          timelineCost.dispersion === null
            ? undefined
            : t("notice", {
                share: share(timelineCost.atSiteMedianFraction),
                ratio: formatQuantity(timelineCost.dispersion.p90OverP50Ratio, "number", locale, {
                  fractionDigits: 3,
                }),
              })
        }
        panels={panels}
        sources={[
          ...publishedCosts.map(({ source }) => ({
            name: source.asOf === null ? source.sourceTitle : `${source.sourceTitle} (${source.asOf})`,
            url: source.sourceUrl ?? undefined,
          })),
          ...sources,
        ]}
        fileName="cost-per-gigawatt"
        aspect={{ desk: "4 / 1", phone: "3 / 2" }}
      />
      <DispersionTable
        rows={[
          {
            key: "published",
            dispersion: publishedCost,
            usdPerGw: 1,
            evidence: weakestEvidence(publishedCosts.map(({ source }) => source.evidence)),
          },
          {
            key: "timelines",
            dispersion: timelineCost.dispersion,
            usdPerGw: MW_PER_GW,
            evidence: "estimated",
          },
        ]}
      />
    </div>
  );
}

type DispersionRow = {
  key: "published" | "timelines";
  dispersion: CostDispersion | null;
  usdPerGw: number; // what takes its figures to US$/GW
  evidence: EvidenceStatus;
};

function DispersionTable({ rows }: { rows: readonly DispersionRow[] }) {
  const t = useTranslations("capacityEvidence.replicability.cost");
  const locale = useLocale();
  const known = rows.flatMap(({ dispersion, ...row }) =>
    dispersion === null ? [] : [{ ...row, dispersion }],
  );
  return (
    <DataTable
      label={t("tableLabel")}
      emptyReason={t("findingNone")}
      columns={[
        { key: "what", head: t("what"), align: "start", wrap: true },
        { key: "count", head: t("count"), align: "end" },
        { key: "median", head: t("median"), align: "end" },
        { key: "p90", head: t("p90"), align: "end" },
        { key: "ratio", head: t("ratio"), align: "end" },
        { key: "variation", head: t("variation"), align: "end" },
      ]}
      rows={known.map(({ key, dispersion, usdPerGw, evidence }) => ({
        key,
        head: t(`row.${key}`),
        cells: [
          String(dispersion.count),
          <MedianCost key="median" usdPerGw={dispersion.p50 * usdPerGw} evidence={evidence} />,
          formatQuantity(dispersion.p90 * usdPerGw, "usdPerGw", locale, { significantDigits: 3 }),
          formatQuantity(dispersion.p90OverP50Ratio, "number", locale, { fractionDigits: 3 }),
          formatQuantity(dispersion.coefficientOfVariation, "fraction", locale, { fractionDigits: 0 }),
        ],
      }))}
    />
  );
}

function MedianCost({ usdPerGw, evidence }: { usdPerGw: number; evidence: EvidenceStatus }) {
  const locale = useLocale();
  return (
    <>
      <EvidenceGlyph status={evidence} />{" "}
      {formatQuantity(usdPerGw, "usdPerGw", locale, { significantDigits: 3 })}
    </>
  );
}
