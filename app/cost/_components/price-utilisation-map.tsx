"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";

const pricesUsdPerMwh = [20, 40, 60, 80, 100, 150, 200];
const utilisations = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

type PriceUtilisationMapProps = {
  quote: UnitCostQuote;
  grossMarginFraction: number;
  sources: readonly SourceCitation[];
};

/** Cost of a million tokens over electricity price and utilisation, the reader's own point among them. */
export function PriceUtilisationMap({ quote, grossMarginFraction, sources }: PriceUtilisationMapProps) {
  const t = useTranslations("cost.map");
  const locale = useLocale();
  const { input } = quote.inputs;
  const grid = useMemo(() => {
    const prices = withOwn(pricesUsdPerMwh, input.electricityPriceUsdPerMwh);
    const shares = withOwn(utilisations, input.utilisationFraction);
    return {
      prices,
      shares,
      costs: prices.map((electricityPriceUsdPerMwh) =>
        shares.map(
          (utilisationFraction) =>
            unitCost({ ...input, electricityPriceUsdPerMwh, utilisationFraction }).mtok.totalUsd,
        ),
      ),
    };
  }, [input]);
  const { prices, shares, costs } = grid;
  const row = prices.indexOf(input.electricityPriceUsdPerMwh);
  const column = shares.indexOf(input.utilisationFraction);
  const percent = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true });
  const price = (usdPerMwh: number) =>
    formatQuantity(usdPerMwh, "usdPerMwh", locale, { significantDigits: 3, trimZeros: true });
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 3 });
  const { priceUsdPerMtok } = quote;
  const hatched = t("hatched", { price: usd(priceUsdPerMtok) });
  const panels = useMemo(() => {
    const write = (usdPerMwh: number) =>
      formatQuantity(usdPerMwh, "usdPerMwh", locale, { significantDigits: 3, trimZeros: true });
    const spec: ChartSpec = {
      kind: "heat-map",
      unit: "usdPerMtok",
      columnLabel: t("utilisation"),
      columns: grid.shares.map((share) =>
        formatQuantity(share, "fraction", locale, { significantDigits: 3, trimZeros: true }),
      ),
      rows: grid.prices.map((usdPerMwh, index) => ({
        label: write(usdPerMwh),
        values: grid.costs[index] ?? [],
      })),
      marked: { row, column, label: t("here") },
      hatchedAbove: { value: priceUsdPerMtok, label: hatched },
    };
    return [{ key: "map", title: null, spec }];
  }, [grid, row, column, priceUsdPerMtok, hatched, locale, t]);
  const times = (ratio: number) => formatNumber(ratio, locale, { significantDigits: 3 });
  const ownRow = costs[row] ?? [];
  const ownColumn = costs.map((line) => line[column] ?? Number.NaN);
  return (
    <ChartFigure
      id="map"
      finding={t("finding", {
        cost: usd(quote.cost.mtok.totalUsd),
        lowShare: percent(shares[0] ?? Number.NaN),
        highShare: percent(shares.at(-1) ?? Number.NaN),
        utilisation: times((ownRow[0] ?? Number.NaN) / (ownRow.at(-1) ?? Number.NaN)),
        lowPrice: price(prices[0] ?? Number.NaN),
        highPrice: price(prices.at(-1) ?? Number.NaN),
        price: times((ownColumn.at(-1) ?? Number.NaN) / (ownColumn[0] ?? Number.NaN)),
      })}
      unitLine={t("unit", { price: usd(priceUsdPerMtok), margin: percent(grossMarginFraction) })}
      panels={panels}
      sources={sources}
      fileName="cost-by-power-price-and-utilisation"
      aspect={{ desk: "5 / 2", phone: "1 / 1" }}
    />
  );
}

/** The scale with the reader's own value in the place of the nearest. */
function withOwn(scale: readonly number[], own: number): number[] {
  const distance = (value: number) => Math.abs(value - own);
  const nearest = scale.reduce((best, value) => (distance(value) < distance(best) ? value : best));
  return scale.map((value) => (value === nearest ? own : value)).toSorted((a, b) => a - b);
}
