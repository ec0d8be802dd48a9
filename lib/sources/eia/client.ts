import { checkedWindow } from "../checked-window";
import { jsonAnswer } from "../json-answer";
import { isRecord } from "../parse-json-payload";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart, SourceRequest } from "../source-client";

const API = "https://api.eia.gov/v2";
const FIRST_DAY = "2001-01-01"; // retail prices by state; the other series begin earlier or later
const PAGE_ROWS = 5000; // the most one answer holds
const RETAIL_SECTORS = ["IND", "COM"]; // what a data center may be billed as
/** Wholesale hubs of the outlook, the gas price, and the national industrial retail price it forecasts. */
const OUTLOOK_SERIES = [
  "ELWHU_CA",
  "ELWHU_TX",
  "ELWHU_NE",
  "ELWHU_NY",
  "ELWHU_PJ",
  "ELWHU_MW",
  "ELWHU_SP",
  "ELWHU_SE",
  "ELWHU_FL",
  "ELWHU_NW",
  "ELWHU_SW",
  "NGHHUUS",
  "ESICU_US",
];

/** Retail prices by state, the daily gas price at Henry Hub, and the Short-Term Energy Outlook with its forecasts. */
export const eiaClient: SourceClient = {
  sourceId: "eia",
  hosts: ["api.eia.gov"],
  minIntervalMs: 1000, // the numeric limit is not published
  needs: { EIA_API_KEY: "a free key comes from https://www.eia.gov/opendata/register.php" },
  scheduled: true,
  revisedDays: 730, // a year's monthly figures are replaced by final ones up to October of the next
  parts: (window, settings) => {
    const { fromDay, toDay } = checkedWindow("eia", window, FIRST_DAY);
    const key = settings.EIA_API_KEY ?? "";
    const months = { start: fromDay.slice(0, 7), end: toDay.slice(0, 7) };
    return [
      part("retail sales", key, "electricity/retail-sales", {
        frequency: "monthly",
        "data[0]": "price",
        "data[1]": "sales", // a price of 0 beside sales of 0 is no price
        "facets[sectorid][]": RETAIL_SECTORS,
        ...months,
        ...sortedBy("period", "stateid", "sectorid"),
      }),
      part("Henry Hub", key, "natural-gas/pri/fut", {
        frequency: "daily",
        "data[0]": "value",
        "facets[series][]": ["RNGWHHD"],
        start: fromDay,
        end: toDay,
        ...sortedBy("period", "series"),
      }),
      part("outlook", key, "steo", {
        frequency: "monthly",
        "data[0]": "value",
        "facets[seriesId][]": OUTLOOK_SERIES,
        start: months.start, // no end: the forecast months lie ahead
        ...sortedBy("period", "seriesId"),
      }),
    ];
  },
};

function part(
  name: string,
  apiKey: string,
  dataset: string,
  query: Record<string, string | string[]>,
): SourcePart {
  return { part: name, request: page(apiKey, dataset, query, 0) };
}

function page(
  apiKey: string,
  dataset: string,
  query: Record<string, string | string[]>,
  offset: number,
): SourceRequest {
  const paging = { offset: String(offset), length: String(PAGE_ROWS) };
  return {
    url: requestUrl(`${API}/${dataset}/data/`, { api_key: apiKey, ...query, ...paging }),
    format: "json",
    fileName: `${dataset.replaceAll("/", "-")}_${offset}.json`,
    sourceUrl: `${API}/${dataset}/data/`,
    next: (body) => {
      const { rowCount, total } = pageSize(body);
      const reached = offset + rowCount;
      const isLast = rowCount === 0 || reached >= (total ?? (rowCount < PAGE_ROWS ? reached : Infinity));
      return isLast ? null : page(apiKey, dataset, query, reached);
    },
  };
}

/** Without a full order, pages repeat some rows and lose others. */
function sortedBy(...columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column, index) => [
      [`sort[${index}][column]`, column],
      [`sort[${index}][direction]`, "asc"],
    ]),
  );
}

function pageSize(body: Uint8Array): { rowCount: number; total: number | null } {
  const { response } = jsonAnswer(body);
  if (!isRecord(response) || !Array.isArray(response["data"])) return { rowCount: 0, total: null };
  const total = Number(response["total"] ?? Number.NaN); // a string since API 2.1
  return { rowCount: response["data"].length, total: Number.isFinite(total) ? total : null };
}
