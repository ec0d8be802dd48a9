import { useLocale, useTranslations } from "next-intl";
import { industrialPriceFigure } from "@/lib/charts/data/industrial-price-figure";
import type { PriceSeries } from "@/lib/contracts/price-series";
import { ChartFigure } from "../../_components/charts/chart-figure";

/** The ingested price that feeds the models, for the nation and the two largest data-centre states. */
export function PriceHistory({
  series,
  mayDownload,
}: {
  series: readonly PriceSeries[];
  mayDownload: boolean;
}) {
  const t = useTranslations("data.price");
  const explorer = useTranslations("data.series");
  const locale = useLocale();
  const figure = industrialPriceFigure(series, { t, locale });
  if (figure === null) return null;
  const licence = series[0]?.licenceName ?? "";
  return (
    <ChartFigure
      chart="industrial-power-price"
      withheld={mayDownload ? undefined : explorer("withheld", { licence })}
      {...figure}
    />
  );
}
