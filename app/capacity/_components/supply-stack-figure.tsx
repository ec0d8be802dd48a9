"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import type { SourceCitation } from "../../_components/figures/source-line";

const NO_BREAK_HYPHEN = "\u2011";

type SupplyStackFigureProps = {
  regions: readonly MeritOrderRegion[];
  unplacedSites: readonly string[];
  sources: readonly SourceCitation[];
};

/** Regions from the cheapest long-run marginal token to the dearest, as wide as what is announced in them. */
export function SupplyStackFigure({ regions, unplacedSites, sources }: SupplyStackFigureProps) {
  const t = useTranslations("capacity.stack");
  const locale = useLocale();
  const blocks = useMemo(
    () =>
      regions.flatMap(({ zone, cost, span }) =>
        cost === null || span === null
          ? []
          : [
              {
                label: zone,
                base: cost.unitCostUsdPerMtok,
                added: cost.delayUsdPerMtok,
                width: span.toMw - span.fromMw,
              },
            ],
      ),
    [regions],
  );
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "supply-stack",
      unit: "usdPerMtok",
      widthUnit: "mw",
      widthLabel: t("width"),
      baseLabel: t("base"),
      addedLabel: t("added"),
      totalLabel: t("total"),
      blocks,
    };
    return [{ key: "stack", title: null, spec }];
  }, [blocks, t]);
  const usd = (value: number) => formatQuantity(value, "usdPerMtok", locale, { significantDigits: 3 });
  const mw = (value: number) => formatQuantity(value, "mw", locale, { fractionDigits: 0 });
  const [cheapest, dearest] = [blocks[0], blocks.at(-1)];
  const added = blocks.reduce((sum, block) => sum + block.added, 0) / blocks.length;
  return (
    <div className="flex flex-col gap-y-4">
      <ChartFigure
        id="stack"
        finding={
          cheapest === undefined || dearest === undefined
            ? t("table")
            : t("finding", {
                cheapest: cheapest.label,
                low: usd(cheapest.base + cheapest.added),
                dearest: dearest.label,
                high: usd(dearest.base + dearest.added),
                count: blocks.length,
                delay: usd(added),
              })
        }
        unitLine={t("unit")}
        panels={panels}
        sources={sources}
        fileName="supply-stack"
        notice={unplacedSites.length > 0 ? t("unplaced", { names: unplacedSites.join(", ") }) : undefined}
      />
      <DataTable
        label={t("table")}
        emptyReason={t("noPrice")}
        compact
        maxHeightPx={420}
        columns={[
          { key: "region", head: t("region"), align: "start" },
          { key: "total", head: t("total"), align: "end" },
          { key: "base", head: t("base"), align: "end" },
          { key: "added", head: t("added"), align: "end" },
          { key: "electricity", head: t("electricity"), align: "end" },
          { key: "wait", head: t("wait"), align: "end" },
          { key: "announced", head: t("width"), align: "end" },
          { key: "energised", head: t("energised"), align: "end" },
          { key: "basis", head: t("waitBasis"), align: "start", wrap: true },
        ]}
        rows={regions.map(({ zone, cost, announcedMw, energisedMw, sites, leadTime }) => ({
          key: zone,
          head: zone.replace("-", NO_BREAK_HYPHEN),
          cells: [
            cost === null ? (
              t("noPrice")
            ) : (
              <span key="total" className="inline-flex items-baseline gap-x-1.5">
                <EvidenceGlyph status={cost.evidence} />
                {usd(cost.marginalUsdPerMtok)}
              </span>
            ),
            cost === null ? "—" : usd(cost.unitCostUsdPerMtok),
            cost === null ? "—" : usd(cost.delayUsdPerMtok),
            cost === null
              ? "—"
              : `${formatQuantity(cost.electricity.priceUsdPerMwh, "usdPerMwh", locale, { significantDigits: 3 })}, ${cost.electricity.period}`,
            formatQuantity(leadTime.years, "years", locale, { significantDigits: 2, trimZeros: true }),
            sites.length === 0 ? "—" : mw(announcedMw),
            sites.length === 0 ? "—" : mw(energisedMw),
            leadTime.isOwn ? `${t("own")}: ${leadTime.source.sourceTitle}` : t("stand"),
          ],
        }))}
      />
    </div>
  );
}
