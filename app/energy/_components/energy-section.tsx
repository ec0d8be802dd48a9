import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { deliveredPricesFromAddress } from "@/lib/contracts/delivered-prices-from-address";
import { readEnergyAddress } from "@/lib/contracts/energy-search-params";
import { powerMarkets } from "@/lib/contracts/power-market";
import { env } from "@/lib/env";
import { quoteUnitCost } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import { getDeliveredPrices } from "@/lib/queries/get-delivered-prices";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import { listPowerSeries } from "@/lib/queries/list-power-series";
import { listTrailingYears } from "@/lib/queries/list-trailing-years";
import { mayPassOn } from "@/lib/queries/may-pass-on";
import { NotComputable } from "../../_components/figures/not-computable";
import { DeferredDeliveredSection, DeferredPriceExplorer } from "./deferred-sections";
import { chosenSeries } from "@/lib/charts/energy/chosen-series";
import { PriceMap } from "./price-map";
import { SeriesTable } from "./series-table";
import { tokenChange, tokenCost, tokenCostRows } from "./token-cost-rows";
import { TokenCostTable } from "./token-cost-table";
import { isMapped, mapPrices } from "@/lib/charts/energy/zone-prices";

const REFERENCE_REGION = "US-VA";

/** Reads the address and everything the page shows of it, as known on the day asked for and as this instance may show. */
export async function EnergySection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("energy");
  const { request, problems } = readEnergyAddress(await searchParams);
  const { asOf } = request;
  const database = await getDatabase();
  const series = (await listPowerSeries(database, asOf))
    .filter((head) => mayPassOn(head, "screen", env.JOULE_PUBLIC))
    .map((head) => ({
      ...head,
      mayDownload: mayPassOn(head, "download", env.JOULE_PUBLIC),
    }));
  const years = await listTrailingYears(database, series.filter(isMapped), asOf);
  const markets = powerMarkets.flatMap((market) => {
    const prices = mapPrices(series, years, market);
    return prices === null ? [] : [{ market, prices }];
  });
  const shown = markets.find(({ market }) => market === request.map) ?? markets[0];
  if (shown === undefined) {
    return <NotComputable title={t("unavailable")} cause={t("unavailableCause")} latestHref="/energy" />;
  }
  const deliveredRequest = deliveredPricesFromAddress(request);
  const delivered = await getDeliveredPrices(database, deliveredRequest, series);
  const input = unitCostInput(await getUnitCostData(database, asOf));
  const reference = delivered.regions.find(({ regionId }) => regionId === REFERENCE_REGION);
  const referencePrice = reference?.retailAverage ?? null;
  const chosen = chosenSeries(series, request.zones);
  const notices = [
    ...(problems.length > 0 ? [t("problems", { names: problems.join(", ") })] : []),
    ...(chosen.leftOut.length > 0 ? [t("leftOut", { ids: chosen.leftOut.join(", ") })] : []),
  ];
  return (
    <div className="flex flex-col gap-y-10">
      <PriceMap
        markets={markets.map((each) => ({ ...each, tokenChangeFraction: tokenChange(each.prices, input) }))}
        initial={shown.market}
        notices={notices}
      />
      <DeferredPriceExplorer
        key={asOf ?? "latest"}
        series={series}
        initial={{ ids: chosen.ids, from: request.from, to: request.to }}
        asOf={asOf}
      />
      <DeferredDeliveredSection
        initial={delivered}
        initialRequest={deliveredRequest}
        followed={series.map(({ id, licenceName, mayDownload }) => ({ id, licenceName, mayDownload }))}
      />
      {input !== null && reference !== undefined && referencePrice !== null && (
        <TokenCostTable
          rows={tokenCostRows(
            delivered.regions,
            input,
            tokenCost(input, referencePrice.pricePerMwh).costUsdPerMtok,
          )}
          reference={{ regionId: reference.regionId, regionName: reference.regionName }}
        />
      )}
      <SeriesTable series={series} />
    </div>
  );
}

/** Inputs of the cost page's defaults; null where nothing they need was known then. */
function unitCostInput(data: Parameters<typeof quoteUnitCost>[0]): UnitCostInput | null {
  try {
    const quote = quoteUnitCost(data, costDefaults);
    return "unknown" in quote ? null : quote.inputs.input;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
