import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart, SourceWindow } from "../source-client";
import { monthsOf, spansOfDays } from "../window-spans";

const FIRST_DAY = "1998-12-01"; // the market opened that month
const REGIONS = ["NSW1", "QLD1", "SA1", "TAS1", "VIC1"];
const NETWORKS = ["NEM", "WEM"];
const OPEN_ELECTRICITY_DAYS = 7; // of five-minute prices the free plan serves at most eight at once

/**
 * With a key of OpenElectricity the five-minute prices of both markets, Western Australia's among them, a request a market
 * and week. Without one AEMO's own file of a region and month, which the national market alone has.
 */
export const aemoClient: SourceClient = {
  sourceId: "aemo",
  hosts: ["aemo.com.au", "api.openelectricity.org.au"],
  minIntervalMs: 1_000, // OpenElectricity: two requests a second on its free plan; AEMO states no limit
  needs: {},
  scheduled: true,
  revisedDays: 7, // AEMO reviews a price within days
  parts: (window, { OPENELECTRICITY_API_KEY: key }) => {
    const checked = checkedWindow("aemo", window, FIRST_DAY);
    return key === undefined
      ? monthsOf(checked).flatMap((month) => REGIONS.map((region) => priceAndDemandPart(region, month)))
      : spansOfDays(checked, OPEN_ELECTRICITY_DAYS).flatMap((span) =>
          NETWORKS.map((network) => openElectricityPart(network, span, key)),
        );
  },
};

function priceAndDemandPart(region: string, { fromDay }: SourceWindow): SourcePart {
  const month = fromDay.slice(0, 7);
  const fileName = `PRICE_AND_DEMAND_${month.replace("-", "")}_${region}.csv`;
  const url = new URL(fileName, "https://aemo.com.au/aemo/data/nem/priceanddemand/");
  return {
    part: `${region} ${month}`,
    request: { url, format: "csv", fileName, sourceUrl: url.href, mayBeMissing: true },
  };
}

/** Dates are market time, without an offset: the API refuses one. */
function openElectricityPart(network: string, { fromDay, toDay }: SourceWindow, key: string): SourcePart {
  return {
    part: `${network} ${fromDay} ${toDay}`,
    request: {
      url: requestUrl(`https://api.openelectricity.org.au/v4/market/network/${network}`, {
        metrics: "price",
        interval: "5m",
        date_start: `${fromDay}T00:00:00`,
        date_end: `${dayAfter(toDay)}T00:00:00`,
        primary_grouping: "network_region",
      }),
      headers: { Authorization: `Bearer ${key}`, Accept: "application/json" },
      format: "json",
      fileName: `openelectricity_price_${network}_5m_${fromDay}_${toDay}.json`,
      sourceUrl: "https://explore.openelectricity.org.au/",
    },
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
