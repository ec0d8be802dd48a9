import type { PriceSeries } from "@/lib/contracts/price-series";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";

const MONTHS = 12;

/** The series drawn: the nation, then the two largest data-centre states. */
export const industrialPriceSeriesIds = ["US", "US-VA", "US-TX"].map(
  (zone) => `eia:${zone}:retail-industrial`,
);

type Words = { t: FigureWords<"data.price">; locale: Locale };

/** The ingested price that feeds the models; null with less than two years of the first series. */
export function industrialPriceFigure(
  series: readonly PriceSeries[],
  { t, locale }: Words,
): NamedFigure | null {
  const [nation] = series;
  const newest = nation?.points.at(-1);
  if (!nation || !newest || nation.points.length < 2 * MONTHS) return null;
  const prices = nation.points.map((point) => point.priceUsdPerMwh ?? Number.NaN);
  const lastYear = mean(prices.slice(-MONTHS));
  const yearBefore = mean(prices.slice(-2 * MONTHS, -MONTHS));
  return {
    id: "power-price",
    finding: t("finding", {
      mean: formatQuantity(lastYear, "usdPerMwh", locale, { significantDigits: 3 }),
      month: formatPeriod(newest.periodStart.slice(0, 7), locale),
      change: formatQuantity(lastYear / yearBefore - 1, "fraction", locale, {
        fractionDigits: 1,
        sign: "always",
      }),
    }),
    unitLine: t("unit"),
    panels: [
      {
        key: "price",
        title: null,
        spec: {
          kind: "steps",
          unit: "usdPerMwh",
          periods: nation.points.map((point) => formatPeriod(point.periodStart.slice(0, 7), locale)),
          lines: series.map(({ zone, points }, index) => ({
            label: t("series", { zone }),
            emphasised: index === 0,
            values: points.map((point) => point.priceUsdPerMwh),
          })),
          binding: [],
        },
      },
    ],
    sources: [
      {
        name: nation.attribution.replace(/^Source: /, ""),
        url: "https://www.eia.gov/electricity/data/browser/",
        asOf: newest.periodEnd.slice(0, 10),
        fetchedAt: newest.retrievedAt,
      },
    ],
    fileName: "industrial-power-price",
    aspect: { desk: "3 / 1", phone: "4 / 3" },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
