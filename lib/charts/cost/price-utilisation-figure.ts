import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const pricesUsdPerMwh = [20, 40, 60, 80, 100, 150, 200];
const utilisations = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

type Field = { quote: UnitCostQuote; grossMarginFraction: number; sources: readonly SourceCitation[] };

/** Cost of a million tokens over electricity price and utilisation, the reader's own point among them. */
export function priceUtilisationFigure(
  { quote, grossMarginFraction, sources }: Field,
  { t, locale }: { t: FigureWords<"cost.map">; locale: Locale },
): NamedFigure {
  const { input } = quote.inputs;
  const prices = withOwn(pricesUsdPerMwh, input.electricityPriceUsdPerMwh);
  const shares = withOwn(utilisations, input.utilisationFraction);
  const costs = prices.map((electricityPriceUsdPerMwh) =>
    shares.map(
      (utilisationFraction) =>
        unitCost({ ...input, electricityPriceUsdPerMwh, utilisationFraction }).mtok.totalUsd,
    ),
  );
  const row = prices.indexOf(input.electricityPriceUsdPerMwh);
  const column = shares.indexOf(input.utilisationFraction);
  const percent = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true });
  const price = (usdPerMwh: number) =>
    formatQuantity(usdPerMwh, "usdPerMwh", locale, { significantDigits: 3, trimZeros: true });
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 3 });
  const { priceUsdPerMtok } = quote;
  const spec: ChartSpec = {
    kind: "heat-map",
    unit: "usdPerMtok",
    columnLabel: t("utilisation"),
    columns: shares.map(percent),
    rows: prices.map((usdPerMwh, index) => ({ label: price(usdPerMwh), values: costs[index] ?? [] })),
    marked: { row, column, label: t("here") },
    hatchedAbove: { value: priceUsdPerMtok, label: t("hatched", { price: usd(priceUsdPerMtok) }) },
  };
  const times = (ratio: number) => formatNumber(ratio, locale, { significantDigits: 3 });
  const ownRow = costs[row] ?? [];
  const ownColumn = costs.map((line) => line[column] ?? Number.NaN);
  return {
    id: "map",
    finding: t("finding", {
      cost: usd(quote.cost.mtok.totalUsd),
      lowShare: percent(shares[0] ?? Number.NaN),
      highShare: percent(shares.at(-1) ?? Number.NaN),
      utilisation: times((ownRow[0] ?? Number.NaN) / (ownRow.at(-1) ?? Number.NaN)),
      lowPrice: price(prices[0] ?? Number.NaN),
      highPrice: price(prices.at(-1) ?? Number.NaN),
      price: times((ownColumn.at(-1) ?? Number.NaN) / (ownColumn[0] ?? Number.NaN)),
    }),
    unitLine: t("unit", { price: usd(priceUsdPerMtok), margin: percent(grossMarginFraction) }),
    panels: [{ key: "map", title: null, spec }],
    sources,
    fileName: "cost-by-power-price-and-utilisation",
    aspect: { desk: "5 / 2", phone: "1 / 1" },
  };
}

/** The scale with the reader's own value in the place of the nearest. */
function withOwn(scale: readonly number[], own: number): number[] {
  const distance = (value: number) => Math.abs(value - own);
  const nearest = scale.reduce((best, value) => (distance(value) < distance(best) ? value : best));
  return scale.map((value) => (value === nearest ? own : value)).toSorted((a, b) => a - b);
}
