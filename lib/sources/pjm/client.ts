import { checkedWindow } from "../checked-window";
import { jsonAnswer } from "../json-answer";
import { requestUrl } from "../request-url";
import type { SourceClient, SourceRequest, SourceWindow } from "../source-client";
import { monthsOf } from "../window-spans";

const API = "https://api.pjm.com/api/v1";
const FIRST_DAY = "2000-06-01";
const PAGE_ROWS = 50_000; // the most one answer holds; a month of all zones is about 15,000
const FEEDS = ["da_hrl_lmps", "rt_hrl_lmps"];
const NODE_TYPES = ["ZONE", "HUB"];

/** Hourly prices of zones and hubs, a request a market, node type and month. */
export const pjmClient: SourceClient = {
  sourceId: "pjm",
  hosts: ["api.pjm.com"],
  minIntervalMs: 10_000, // six requests a minute for those who are no members
  needs: { PJM_SUBSCRIPTION_KEY: "the key of an account at https://apiportal.pjm.com/" },
  scheduled: true,
  revisedDays: 7,
  aheadDays: 1,
  parts: (window, settings) =>
    monthsOf(checkedWindow("pjm", window, FIRST_DAY)).flatMap((days) =>
      FEEDS.flatMap((feed) =>
        NODE_TYPES.map((nodeType) => ({
          part: `${feed} ${nodeType} ${days.fromDay.slice(0, 7)}`,
          request: page(settings.PJM_SUBSCRIPTION_KEY ?? "", { feed, nodeType, days }, 1),
        })),
      ),
    ),
};

function page(
  subscriptionKey: string,
  asked: { feed: string; nodeType: string; days: SourceWindow },
  startRow: number,
): SourceRequest {
  const { feed, nodeType, days } = asked;
  return {
    url: requestUrl(`${API}/${feed}`, {
      datetime_beginning_ept: `${days.fromDay} 00:00to${days.toDay} 23:59`,
      type: nodeType,
      row_is_current: "TRUE",
      sort: "datetime_beginning_utc",
      order: "Asc",
      startRow: String(startRow),
      rowCount: String(PAGE_ROWS),
    }),
    headers: { "Ocp-Apim-Subscription-Key": subscriptionKey },
    format: "json",
    fileName: `${feed}_${nodeType}_${days.fromDay}_${startRow}.json`,
    sourceUrl: `https://dataminer2.pjm.com/feed/${feed}`,
    next: (body) => {
      const totalRows = Number(jsonAnswer(body)["totalRows"] ?? 0);
      const nextRow = startRow + PAGE_ROWS;
      return nextRow <= totalRows ? page(subscriptionKey, asked, nextRow) : null;
    },
  };
}
