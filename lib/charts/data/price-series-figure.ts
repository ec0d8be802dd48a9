import type { PricePoint, PriceSeries } from "@/lib/contracts/price-series";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { perMwhFactor } from "@/lib/units/price-unit";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";

type Words = { t: FigureWords<"data.series">; locale: Locale };

/** Every period of one ingested price series; null for one without any. */
export function priceSeriesFigure(series: PriceSeries, { t, locale }: Words): NamedFigure | null {
  const { points } = series;
  const newest = points.at(-1);
  if (newest === undefined) return null;
  const factor = perMwhFactor(series.unit);
  const unit = factor === null ? "number" : energyPriceUnit(series.currency);
  const valueOf = (point: PricePoint) => point.value * (factor ?? 1);
  const highest = points.reduce((a, b) => (valueOf(b) > valueOf(a) ? b : a), newest);
  const price = (point: PricePoint) => formatQuantity(valueOf(point), unit, locale, { significantDigits: 3 });
  const month = (point: PricePoint) => formatPeriod(point.periodStart.slice(0, 7), locale);
  return {
    id: "series",
    finding: t(newest.partial ? "findingPartial" : "finding", {
      zone: series.zone,
      price: price(newest),
      month: month(newest),
      highest: price(highest),
      highestMonth: month(highest),
    }),
    unitLine: t("unit", { unit: series.unit, licence: series.licenceName }),
    panels: [
      {
        key: series.id,
        title: null,
        spec: {
          kind: "steps",
          unit,
          periods: points.map(month),
          lines: [{ label: series.zone, emphasised: true, values: points.map(valueOf) }],
          binding: [],
        },
      },
    ],
    sources: [
      {
        name: series.attribution.replace(/^Source: /, ""),
        asOf: newest.periodEnd.slice(0, 10),
        fetchedAt: newest.retrievedAt,
      },
    ],
    fileName: series.id.replaceAll(":", "-"),
    aspect: { desk: "3 / 1", phone: "4 / 3" },
  };
}
