import { checkedWindow } from "../checked-window";
import { marketDay } from "../market-day";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart, SourceWindow } from "../source-client";
import { daysOf, spansOfDays } from "../window-spans";

const API = "https://data.elexon.co.uk/bmrs/api/v1/balancing";
const FIRST_DAY = "2015-11-05"; // one system price for buying and selling since
const CLOCK = "Europe/London";
const INDEX_DAYS = 6; // the API serves seven times 24 hours, and a week in October has an hour more

/** System prices, a request a settlement day, and the market index, a request six days. */
export const elexonClient: SourceClient = {
  sourceId: "elexon",
  hosts: ["data.elexon.co.uk"],
  minIntervalMs: 500, // no limit is published beyond fair use
  needs: {},
  scheduled: true,
  revisedDays: 30, // settlement runs restate a day's prices until about four weeks after it
  parts: (window) =>
    spansOfDays(checkedWindow("elexon", window, FIRST_DAY), INDEX_DAYS).flatMap((span) => [
      marketIndexPart(span),
      ...daysOf(span).map(systemPricePart),
    ]),
};

function systemPricePart(day: string): SourcePart {
  const url = requestUrl(`${API}/settlement/system-prices/${day}`, { format: "json" });
  return {
    part: `system price ${day}`,
    request: {
      url,
      format: "json",
      fileName: `system-prices_${day}.json`,
      sourceUrl: url.href,
      mayBeMissing: true,
    },
  };
}

function marketIndexPart({ fromDay, toDay }: SourceWindow): SourcePart {
  const url = requestUrl(`${API}/pricing/market-index`, {
    from: utcMinute(marketDay(CLOCK, fromDay)?.startMs),
    to: utcMinute(marketDay(CLOCK, toDay)?.endMs),
    format: "json",
  });
  return {
    part: `market index ${fromDay} ${toDay}`,
    request: {
      url,
      format: "json",
      fileName: `market-index_${fromDay}_${toDay}.json`,
      sourceUrl: url.href,
      mayBeMissing: true,
    },
  };
}

function utcMinute(instantMs: number | undefined): string {
  return `${new Date(instantMs ?? Number.NaN).toISOString().slice(0, 16)}Z`;
}
