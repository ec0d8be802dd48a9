"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { stackSpread } from "@/lib/model/capacity/stack-spread";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { Disclosure } from "../../_components/controls/disclosure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { TableSection } from "../../_components/figures/table-section";
import { useZoneName } from "../../_components/figures/use-zone-name";
import { SupplyStackTable } from "./supply-stack-table";

type SupplyStackFigureProps = {
  regions: readonly MeritOrderRegion[]; // the same accelerator, model and owner in each
  unplacedSites: readonly string[];
  sources: readonly SourceCitation[];
};

/** Where the next token is cheapest: zones as wide as the power announced in them, as high as cost and delay. */
export function SupplyStackFigure({ regions, unplacedSites, sources }: SupplyStackFigureProps) {
  const t = useTranslations("capacityEvidence.supply");
  const locale = useLocale();
  const zoneName = useZoneName();
  const steps = useMemo(() => stepsOf(regions), [regions]);
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "supply-stack",
      unit: "usdPerMtok",
      widthUnit: "mw",
      widthLabel: t("announced"),
      totalLabel: t("marginal"),
      bounds: { lowLabel: t("shortestWait"), highLabel: t("longestWait") },
      parts: [
        { label: t("unitCost"), values: steps.map(({ cost }) => cost.unitCostUsdPerMtok) },
        { label: t("delay"), values: steps.map(({ cost }) => cost.delayUsdPerMtok) },
      ],
      steps: steps.map(({ zone, span, cost }) => ({
        label: zoneName(zone),
        shortLabel: zone.replace(/^US-/, ""),
        from: span.fromMw,
        to: span.toMw,
        low: cost.lowUsdPerMtok,
        high: cost.highUsdPerMtok,
      })),
    };
    return [{ key: "supply", title: null, spec }];
    // t and zoneName are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [steps, locale]);
  const spread = stackSpread(regions);
  if (spread === null) {
    return (
      <TableSection title={t("findingNone")} note={t("unit")}>
        <SupplyStackTable regions={regions} />
      </TableSection>
    );
  }
  const usd = (value: number, significantDigits: number) =>
    formatQuantity(value, "usd", locale, { significantDigits });
  const ownCount = regions.filter(({ leadTime }) => leadTime.isOwn).length;
  return (
    <div className="min-w-0">
      <ChartFigure
        id="supply-stack"
        finding={t(
          spread.meanDelayUsdPerMtok > spread.unitCostSpreadUsdPerMtok ? "findingDelay" : "findingPrice",
          {
            cheapest: zoneName(spread.cheapestZone),
            low: usd(spread.cheapestUsdPerMtok, 3),
            dearest: zoneName(spread.dearestZone),
            high: usd(spread.dearestUsdPerMtok, 3),
            delay: usd(spread.meanDelayUsdPerMtok, 2),
            spread: usd(spread.unitCostSpreadUsdPerMtok, 2),
          },
        )}
        unitLine={t("unit")}
        notice={[
          t("notice", { own: ownCount, count: regions.length }),
          ...(unplacedSites.length > 0 ? [t("unplaced", { names: unplacedSites.join(", ") })] : []),
        ].join(" ")}
        panels={panels}
        sources={sources}
        fileName="supply-stack"
        aspect={{ desk: "21 / 9", phone: "4 / 3" }}
      />
      <div className="mt-3">
        <Disclosure summary={t("allZones", { count: regions.length })}>
          <SupplyStackTable regions={regions} />
        </Disclosure>
      </div>
    </div>
  );
}

function stepsOf(regions: readonly MeritOrderRegion[]) {
  return regions.flatMap(({ zone, cost, span }) =>
    cost === null || span === null ? [] : [{ zone, cost, span }],
  );
}
