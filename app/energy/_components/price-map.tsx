"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { priceMapFigures } from "@/lib/charts/energy/price-map-figures";
import type { PowerMarket } from "@/lib/contracts/power-market";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { NoticeList } from "../../_components/figures/notice-list";
import { EnergyFinding } from "./energy-finding";
import { replaceAddress } from "../../_components/controls/replace-address";
import { useWithheld } from "./use-withheld";
import { useZoneName } from "../../_components/figures/use-zone-name";
import type { MapPrices } from "@/lib/charts/energy/zone-prices";

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
  const withheld = useWithheld(prices.zones);
  const figures = useMemo(
    () => priceMapFigures(market, prices, { t, zoneName, locale }),
    // zoneName and t are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
    [market, prices, locale],
  );
  if (figures === null) return null;
  return (
    <div className="grid gap-8 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <ChartFigure chart="power-price-map" {...figures.map} withheld={withheld} />
      <ChartFigure chart="power-price-rank" {...figures.rank} withheld={withheld} />
    </div>
  );
}
