import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart, SourceWindow } from "../source-client";
import { cutWindow, yearsOf } from "../window-spans";
import { knownSeries } from "./known-series";

const FIRST_DAY = "1954-07-01"; // the federal funds rate, the oldest of the series, begins
const TREASURY_FIRST_DAY = "1990-01-01";

/**
 * The product's own series, a request each, and Treasury's par yields, a request a year. With a key the documented API is
 * asked, without one the graph's CSV. Series under another publisher's copyright (ICE, IMF, S&P, Cboe) are not asked for.
 */
export const fredClient: SourceClient = {
  sourceId: "fred",
  hosts: ["fred.stlouisfed.org", "api.stlouisfed.org", "home.treasury.gov"],
  minIntervalMs: 600, // the API allows 120 requests a minute
  needs: {},
  scheduled: true,
  revisedDays: 150, // producer prices stay provisional for four months
  parts: (window, { FRED_API_KEY: key }) => {
    const checked = checkedWindow("fred", window, FIRST_DAY);
    const treasury = cutWindow(checked, { fromDay: TREASURY_FIRST_DAY });
    return [
      ...[...knownSeries.keys()].map((series) =>
        key === undefined ? graphPart(series, checked) : observationsPart(series, checked, key),
      ),
      ...(treasury === null
        ? []
        : yearsOf(treasury).map(({ fromDay }) => parYieldsPart(fromDay.slice(0, 4)))),
    ];
  },
};

function graphPart(series: string, { fromDay, toDay }: SourceWindow): SourcePart {
  return {
    part: series,
    request: {
      url: requestUrl("https://fred.stlouisfed.org/graph/fredgraph.csv", {
        id: series,
        cosd: fromDay,
        coed: toDay,
      }),
      format: "csv",
      fileName: `fred_${series}_${fromDay}_${toDay}.csv`,
      sourceUrl: seriesPage(series),
    },
  };
}

function observationsPart(series: string, { fromDay, toDay }: SourceWindow, key: string): SourcePart {
  return {
    part: series,
    request: {
      url: requestUrl("https://api.stlouisfed.org/fred/series/observations", {
        series_id: series,
        observation_start: fromDay,
        observation_end: toDay,
        file_type: "json",
        api_key: key,
      }),
      format: "json",
      fileName: `fred_${series}_${fromDay}_${toDay}.json`, // the answer does not name its series
      sourceUrl: seriesPage(series),
    },
  };
}

function parYieldsPart(year: string): SourcePart {
  const folder = "https://home.treasury.gov/resource-center/data-chart-center/interest-rates";
  const type = { type: "daily_treasury_yield_curve", field_tdr_date_value: year };
  return {
    part: `Treasury par yields ${year}`,
    request: {
      url: requestUrl(`${folder}/daily-treasury-rates.csv/${year}/all`, {
        ...type,
        page: "",
        _format: "csv",
      }),
      format: "csv",
      fileName: `treasury_par-yields_${year}.csv`,
      sourceUrl: requestUrl(`${folder}/TextView`, type).href,
    },
  };
}

function seriesPage(series: string): string {
  return `https://fred.stlouisfed.org/series/${series}`;
}
