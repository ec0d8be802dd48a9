import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costDispersionFigure } from "@/lib/charts/capacity/cost-dispersion-figure";
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
  const figure = useMemo(
    () => costDispersionFigure({ index, publishedCosts, sources }, { t, locale }),
    [index, publishedCosts, sources, t, locale],
  );
  return (
    <div className="grid min-w-0 gap-3">
      <ChartFigure chart="cost-per-gigawatt" {...figure} />
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
