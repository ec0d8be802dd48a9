"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { MapSpec } from "@/lib/charts/map/map-spec";
import type { PowerMarket } from "@/lib/contracts/power-market";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { NoticeList } from "../../_components/figures/notice-list";
import { EnergyFinding } from "./energy-finding";
import { replaceAddress } from "../../_components/controls/replace-address";
import { seriesCitations } from "./series-citations";
import { useWithheld } from "./use-withheld";
import { useZoneName } from "../../_components/figures/use-zone-name";
import type { MapPrices } from "./zone-prices";

const NAMED = 3; // zones a sentence can hold

type PriceMapProps = {
  markets: readonly { market: PowerMarket; prices: MapPrices; tokenChangeFraction: number | null }[];
  initial: PowerMarket;
  notices: readonly string[];
};

/** The page's answer and where it comes from: a map, and the same prices ranked, of one market in one currency. */
export function PriceMap({ markets, initial, notices }: PriceMapProps) {
  const t = useTranslations("energy.map");
  const page = useTranslations("energy");
  const [market, setMarket] = useState(initial);
  const shown = markets.find((each) => each.market === market);

  function choose(next: PowerMarket) {
    setMarket(next);
    replaceAddress({ map: next === markets[0]?.market ? null : next });
  }

  return (
    <>
      <header>
        {shown !== undefined && <EnergyFinding {...shown} />}
        <p className="mt-2 max-w-prose text-muted">{page("lead")}</p>
      </header>
      <NoticeList notices={notices} />
      <section aria-label={t("choose")} className="flex flex-col gap-y-4">
        <div className="max-w-xl" data-print="hide">
          <SegmentedSwitch
            label={t("choose")}
            value={market}
            options={markets.map((each) => ({ value: each.market, label: t(`market.${each.market}`) }))}
            onChange={choose}
          />
        </div>
        {shown !== undefined && <MarketFigures key={market} {...shown} />}
      </section>
    </>
  );
}

function MarketFigures({ market, prices }: { market: PowerMarket; prices: MapPrices }) {
  const t = useTranslations("energy.map");
  const locale = useLocale();
  const zoneName = useZoneName();
  const { zones, nation, withoutYear, lastMonth } = prices;
  const unit = energyPriceUnit(zones[0]?.currency ?? "");
  const withheld = useWithheld(zones);
  const [mapPanels, barPanels] = useMemo(() => {
    const valueLabel = t("value");
    const map: MapSpec = {
      kind: "map",
      map: market === "wholesale" ? "europe" : "us-states",
      unit,
      valueLabel,
      regions: zones.map(({ zone, meanPerMwh }) => ({
        id: zone.replace(/^US-/, ""),
        label: zoneName(zone),
        value: meanPerMwh,
      })),
    };
    const bars: ChartSpec = {
      kind: "ranked-bars",
      unit,
      valueLabel,
      rows: [...zones, ...(nation === null ? [] : [nation])]
        .toSorted((a, b) => a.meanPerMwh - b.meanPerMwh)
        .map(({ zone, meanPerMwh }) => ({
          label: zoneName(zone),
          value: meanPerMwh,
          emphasised: zone === nation?.zone,
        })),
    };
    return [[{ key: "map", title: null, spec: map }], [{ key: "bars", title: null, spec: bars }]];
    // zoneName and t are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [market, zones, nation, unit, locale]);
  const cheapest = zones[0];
  const dearest = zones.at(-1);
  const median = zones[Math.floor(zones.length / 2)];
  if (cheapest === undefined || dearest === undefined || median === undefined) return null;
  const names = (some: typeof zones) =>
    formatList(
      some.map(({ zone }) => zoneName(zone)),
      locale,
    );
  const figure = {
    unitLine: t("unit", { market }),
    sources: seriesCitations(zones, lastMonth),
    withheld,
  };
  return (
    <div className="grid gap-8 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <ChartFigure
        {...figure}
        id="price-map"
        finding={t("finding", {
          zone: zoneName(dearest.zone),
          ratio: formatNumber(dearest.meanPerMwh / cheapest.meanPerMwh, locale, { significantDigits: 2 }),
          cheapestZone: zoneName(cheapest.zone),
          count: String(zones.length),
          median: formatQuantity(median.meanPerMwh, unit, locale, { significantDigits: 3 }),
        })}
        panels={mapPanels}
        notice={
          withoutYear.length > 0
            ? t("missing", { count: withoutYear.length, month: formatPeriod(lastMonth, locale) })
            : undefined
        }
        fileName={`power-price-map-${market}`}
        aspect={{ desk: "8 / 7", phone: "6 / 5" }}
      />
      <ChartFigure
        {...figure}
        id="price-rank"
        finding={t("rankedFinding", {
          cheapest: names(zones.slice(0, NAMED)),
          dearest: names(zones.slice(-NAMED).toReversed()),
        })}
        unitLine={
          nation === null ? t("ranked") : `${t("ranked")}; ${t("reference", { zone: zoneName("US") })}`
        }
        panels={barPanels}
        fileName={`power-price-rank-${market}`}
        aspect={{ desk: zones.length > 40 ? "5 / 7" : "5 / 6", phone: "1 / 2.4" }}
      />
    </div>
  );
}
