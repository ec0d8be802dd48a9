import { AppError } from "@/lib/errors/app-error";
import { checkedWindow } from "../checked-window";
import { jsonAnswer } from "../json-answer";
import { isRecord } from "../parse-json-payload";
import { requestUrl } from "../request-url";
import type { SourceClient, SourceRequest, SourceWindow } from "../source-client";
import { monthsOf } from "../window-spans";

const API = "https://api.ercot.com/api/public-reports";
const LOGIN =
  "https://ercotb2c.b2clogin.com/ercotb2c.onmicrosoft.com/B2C_1_PUBAPI-ROPC-FLOW/oauth2/v2.0/token";
const PUBLIC_CLIENT_ID = "fec253ea-0d06-4272-a5e6-b478baeecd70"; // the same for everybody, from ERCOT's registration guide
const FIRST_DAY = "2023-12-11"; // the public API holds reports from its start on
const PAGE_ROWS = 10_000; // a month of quarter hours of one point is 2,976
const REPORTS = [
  { market: "day-ahead", report: "np4-190-cd/dam_stlmnt_pnt_prices" },
  { market: "real-time", report: "np6-905-cd/spp_node_zone_hub" },
];
const POINTS = [
  "HB_HUBAVG",
  "HB_NORTH",
  "HB_HOUSTON",
  "HB_SOUTH",
  "HB_WEST",
  "LZ_NORTH",
  "LZ_HOUSTON",
  "LZ_SOUTH",
  "LZ_WEST",
];

/** Settlement point prices of the hubs and load zones, a request a report, point and month. */
export const ercotClient: SourceClient = {
  sourceId: "ercot",
  hosts: ["api.ercot.com", "ercotb2c.b2clogin.com"],
  minIntervalMs: 2400, // thirty requests a minute and account
  needs: {
    ERCOT_USERNAME: "a free account comes from https://apiexplorer.ercot.com/",
    ERCOT_PASSWORD: "the account's password",
    ERCOT_SUBSCRIPTION_KEY: "the primary key of the account's Public API subscription",
  },
  login: (settings) => ({
    url: new URL(LOGIN),
    form: {
      grant_type: "password",
      response_type: "id_token",
      client_id: PUBLIC_CLIENT_ID,
      scope: `openid ${PUBLIC_CLIENT_ID} offline_access`,
      username: settings.ERCOT_USERNAME ?? "",
      password: settings.ERCOT_PASSWORD ?? "",
    },
    headersOf: (body) => {
      const token = jsonAnswer(body)["id_token"];
      if (typeof token === "string") return { Authorization: `Bearer ${token}` };
      throw new AppError("SOURCE_UNAVAILABLE", "ercot: the login's answer holds no token");
    },
  }),
  scheduled: true,
  revisedDays: 7,
  aheadDays: 1,
  parts: (window, settings) =>
    monthsOf(checkedWindow("ercot", window, FIRST_DAY)).flatMap((days) =>
      REPORTS.flatMap(({ market, report }) =>
        POINTS.map((point) => ({
          part: `${market} ${point} ${days.fromDay.slice(0, 7)}`,
          request: page(settings.ERCOT_SUBSCRIPTION_KEY ?? "", { report, point, days }, 1),
        })),
      ),
    ),
};

function page(
  subscriptionKey: string,
  asked: { report: string; point: string; days: SourceWindow },
  number: number,
): SourceRequest {
  const { report, point, days } = asked;
  return {
    url: requestUrl(`${API}/${report}`, {
      deliveryDateFrom: days.fromDay,
      deliveryDateTo: days.toDay,
      settlementPoint: point,
      size: String(PAGE_ROWS),
      page: String(number),
    }),
    headers: { "Ocp-Apim-Subscription-Key": subscriptionKey },
    format: "json",
    fileName: `${report.replace("/", "_")}_${point}_${days.fromDay}_${number}.json`,
    sourceUrl: "https://www.ercot.com/mp/data-products",
    next: (body) => {
      const meta = jsonAnswer(body)["_meta"];
      const pageCount = isRecord(meta) ? Number(meta["totalPages"]) : 1;
      return number < pageCount ? page(subscriptionKey, asked, number + 1) : null;
    },
  };
}
