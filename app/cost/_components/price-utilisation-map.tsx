"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { SourceLine, type SourceCitation } from "../../_components/figures/source-line";

const pricesUsdPerMwh = [20, 40, 60, 80, 100, 150, 200];
const utilisations = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const DARKEST_PERCENT = 32; // of ink over paper: text on it keeps more than 4.5:1

/** Cost of a million tokens over electricity price and utilisation: a table whose shade says how dear. */
export function PriceUtilisationMap({
  quote,
  sources,
}: {
  quote: UnitCostQuote;
  sources: readonly SourceCitation[];
}) {
  const t = useTranslations("cost.map");
  const locale = useLocale();
  const { input } = quote.inputs;
  const rows = useMemo(
    () =>
      pricesUsdPerMwh.map((electricityPriceUsdPerMwh) => ({
        electricityPriceUsdPerMwh,
        costs: utilisations.map(
          (utilisationFraction) =>
            unitCost({ ...input, electricityPriceUsdPerMwh, utilisationFraction }).mtok.totalUsd,
        ),
      })),
    [input],
  );
  const all = rows.flatMap(({ costs }) => costs);
  const [cheapest, dearest] = [Math.min(...all), Math.max(...all)];
  const fractionDigits = Math.max(0, 1 - Math.floor(Math.log10(cheapest))); // two digits of the cheapest
  const across = (row: number) => (rows[row]?.costs.at(0) ?? 0) / (rows[row]?.costs.at(-1) ?? 1);
  const down = (rows.at(-1)?.costs[4] ?? 0) / (rows[0]?.costs[4] ?? 1);
  const times = (ratio: number) => formatNumber(ratio, locale, { significantDigits: 2 });
  const percent = (fraction: number) => formatQuantity(fraction, "fraction", locale, { fractionDigits: 0 });
  return (
    <figure id="map" aria-labelledby="map-heading" className="flex min-w-0 flex-col border-t border-ink pt-3">
      <h2 id="map-heading" className="text-finding font-semibold">
        {t("finding", { utilisation: times(across(3)), price: times(down) })}
      </h2>
      <p className="mt-1 text-caption text-muted">{t("unit")}</p>
      <div role="region" aria-label={t("label")} tabIndex={0} className="mt-3 overflow-x-auto">
        <table className="w-full border-collapse text-caption">
          <caption className="sr-only">{t("label")}</caption>
          <thead>
            <tr>
              <th scope="col" className="pe-2 text-start font-semibold text-muted">
                {t("corner")}
              </th>
              {utilisations.map((utilisation) => (
                <th key={utilisation} scope="col" className="px-2 py-1 text-end font-semibold text-muted">
                  {percent(utilisation)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ electricityPriceUsdPerMwh, costs }) => (
              <tr key={electricityPriceUsdPerMwh}>
                <th scope="row" className="pe-2 text-start font-semibold whitespace-nowrap text-muted">
                  {formatQuantity(electricityPriceUsdPerMwh, "usdPerMwh", locale, { fractionDigits: 0 })}
                </th>
                {costs.map((cost, index) => (
                  <td
                    key={utilisations[index]}
                    className="h-9 px-2 text-end"
                    style={{
                      background: `color-mix(in srgb, var(--ink) ${shade(cost, cheapest, dearest)}%, var(--paper))`,
                    }}
                  >
                    {formatNumber(cost, locale, { fractionDigits })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="mt-2">
        <SourceLine sources={sources} />
      </figcaption>
    </figure>
  );
}

/** Steps in the logarithm, since cost falls with the inverse of utilisation. */
function shade(cost: number, cheapest: number, dearest: number): number {
  if (!(cheapest > 0) || dearest === cheapest) return 0;
  return Math.round((DARKEST_PERCENT * Math.log(cost / cheapest)) / Math.log(dearest / cheapest));
}
