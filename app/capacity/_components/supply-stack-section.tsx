"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { EnergisedSite } from "@/lib/model/capacity/energised-sites";
import { meritOrder, type MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { publishedPrices } from "@/lib/model/capacity/published-price";
import { stackSpread } from "@/lib/model/capacity/stack-spread";
import type { UnitCostChoice, UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import type { SiteListOrigin } from "@/lib/queries/list-site-milestones";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { Disclosure } from "../../_components/controls/disclosure";
import { useZoneName } from "../../_components/figures/use-zone-name";
import { SupplyStackTable } from "./supply-stack-table";
import { supplySources } from "./supply-sources";

type SupplyStackSectionProps = {
  data: UnitCostData;
  serving: UnitCostChoice; // the same in every zone; its region is replaced by each in turn
  sites: readonly EnergisedSite[];
  siteOrigin: SiteListOrigin | null;
};

/** Where the next token is cheapest: zones as wide as the power announced in them, as high as cost and delay. */
export function SupplyStackSection({ data, serving, sites, siteOrigin }: SupplyStackSectionProps) {
  const t = useTranslations("capacityEvidence.supply");
  const locale = useLocale();
  const zoneName = useZoneName();
  const regions = useMemo(() => regionsOf(data, serving, sites), [data, serving, sites]);
  const steps = useMemo(() => (typeof regions === "string" ? [] : stepsOf(regions)), [regions]);
  const panels = useMemo(() => {
    if (steps.length === 0) return [{ key: "supply", title: null, spec: null, reason: t("noSites") }];
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
  if (typeof regions === "string") {
    return <p className="border-s-2 border-ink ps-3">{t("unusable", { cause: regions })}</p>;
  }
  const spread = stackSpread(regions);
  const usd = (value: number, significantDigits: number) =>
    formatQuantity(value, "usd", locale, { significantDigits });
  const ownCount = regions.filter(({ leadTime }) => leadTime.isOwn).length;
  return (
    <div className="min-w-0">
      <ChartFigure
        id="supply-stack"
        finding={
          spread === null
            ? t("findingNone")
            : t(
                spread.meanDelayUsdPerMtok > spread.unitCostSpreadUsdPerMtok
                  ? "findingDelay"
                  : "findingPrice",
                {
                  cheapest: zoneName(spread.cheapestZone),
                  low: usd(spread.cheapestUsdPerMtok, 3),
                  dearest: zoneName(spread.dearestZone),
                  high: usd(spread.dearestUsdPerMtok, 3),
                  delay: usd(spread.meanDelayUsdPerMtok, 2),
                  spread: usd(spread.unitCostSpreadUsdPerMtok, 2),
                },
              )
        }
        unitLine={t("unit")}
        notice={t("notice", { own: ownCount, count: regions.length })}
        panels={panels}
        sources={supplySources(regions, siteOrigin, t("assumptions"))}
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

/** The stack, or why there is none. */
function regionsOf(
  data: UnitCostData,
  serving: UnitCostChoice,
  sites: readonly EnergisedSite[],
): MeritOrderRegion[] | string {
  try {
    const order = meritOrder({
      data,
      choice: serving,
      publishedPrices: publishedPrices(data.regionFacts, serving.marketType),
      sites,
      leadTimeYearsByZone: {},
    });
    return "unknown" in order ? `${order.unknown.field} ${order.unknown.value}` : order;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function stepsOf(regions: readonly MeritOrderRegion[]) {
  return regions.flatMap(({ zone, cost, span }) =>
    cost === null || span === null ? [] : [{ zone, cost, span }],
  );
}
