import { useLocale, useTranslations } from "next-intl";
import type { PowerMarket } from "@/lib/contracts/power-market";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { useZoneName } from "../../_components/figures/use-zone-name";
import type { MapPrices } from "@/lib/charts/energy/zone-prices";

/** The answer to the page's question, from the numbers. */
export function EnergyFinding({
  market,
  prices,
  tokenChangeFraction,
}: {
  market: PowerMarket;
  prices: MapPrices;
  /** What the dearest zone adds to the cost of a million tokens against the cheapest; null where prices are not in dollars. */
  tokenChangeFraction: number | null;
}) {
  const t = useTranslations("energy");
  const locale = useLocale();
  const zoneName = useZoneName();
  const cheapest = prices.zones[0];
  const dearest = prices.zones.at(-1);
  if (cheapest === undefined || dearest === undefined) return null;
  const price = (zone: typeof cheapest) =>
    formatQuantity(zone.meanPerMwh, energyPriceUnit(zone.currency), locale, { fractionDigits: 0 });
  const words = {
    market,
    cheapest: price(cheapest),
    cheapestZone: zoneName(cheapest.zone),
    dearest: price(dearest),
    dearestZone: zoneName(dearest.zone),
  };
  return (
    <h1 className="text-headline font-semibold text-balance">
      {tokenChangeFraction === null
        ? t("finding", words)
        : t("findingTokens", {
            ...words,
            change: formatQuantity(tokenChangeFraction, "fraction", locale, { significantDigits: 2 }),
          })}
    </h1>
  );
}
