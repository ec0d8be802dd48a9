import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { deliveredPriceFigure, drawnSeriesIds } from "@/lib/charts/energy/delivered-price-figure";
import type { DeliveredRegion } from "@/lib/contracts/delivered-prices";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useRegionName } from "./use-region-name";
import { useWithheld } from "./use-withheld";

const charts = { USD: "delivered-power-price-usd", EUR: "delivered-power-price-eur" } as const;

type BuildUpFigureProps = {
  regions: readonly DeliveredRegion[];
  currency: "USD" | "EUR";
  followed: readonly { id: string; mayDownload: boolean }[];
};

/** Regions of one currency: parts stacked as far as they are known, the retail average as a mark. */
export function BuildUpFigure({ regions, currency, followed }: BuildUpFigureProps) {
  const t = useTranslations("energy.delivered");
  const locale = useLocale();
  const regionName = useRegionName();
  const used = new Set(drawnSeriesIds(regions, currency));
  const withheld = useWithheld(followed.filter((series) => used.has(series.id)));
  const figure = useMemo(
    () => deliveredPriceFigure(regions, currency, { t, regionName, locale }),
    // t and regionName are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
    [regions, currency, locale],
  );
  if (figure === null) return null;
  return <ChartFigure chart={charts[currency]} {...figure} withheld={withheld} />;
}
