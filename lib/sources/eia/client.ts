import { AppError } from "@/lib/errors/app-error";
import { httpFetch, type HttpOptions } from "../http-fetch";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import { eiaErrorMessage } from "./eia-error-message";

export type RetailSalesRequest = {
  apiKey: string;
  /** First and last month, YYYY-MM, both inclusive. */
  fromMonth: string;
  toMonth?: string;
  /** EIA sector ids. */
  sectorIds: readonly string[];
};

const ENDPOINT = "https://api.eia.gov/v2/electricity/retail-sales/data/";
const PAGE_ROWS = 5000; // the most one answer holds

/**
 * Monthly retail prices, page by page, each as the payload `parseEia` reads; the echoed request, which may hold the key, is removed.
 * @throws {AppError} SOURCE_KEY_MISSING, SOURCE_UNAVAILABLE, or SOURCE_SCHEMA_CHANGED for an error answer.
 */
export async function* fetchRetailSales(
  request: RetailSalesRequest,
  http: HttpOptions = {},
): AsyncGenerator<string> {
  if (request.apiKey.trim() === "") {
    throw new AppError("SOURCE_KEY_MISSING", "eia: an API key is needed; it is free at www.eia.gov/opendata");
  }
  for (let offset = 0, total = Infinity; offset < total;) {
    const { text } = await httpFetch(pageUrl(request, offset), http);
    const page = readPage(text, request.apiKey);
    yield JSON.stringify({
      response: page.response,
      request: { command: "/v2/electricity/retail-sales/data/" },
    });
    if (page.rowCount === 0) return;
    offset += page.rowCount;
    total = page.total ?? (page.rowCount < PAGE_ROWS ? offset : Infinity);
  }
}

function pageUrl(request: RetailSalesRequest, offset: number): URL {
  const url = new URL(ENDPOINT);
  const query = url.searchParams;
  query.set("api_key", request.apiKey);
  query.set("frequency", "monthly");
  query.set("data[0]", "price");
  query.set("data[1]", "sales"); // a price of 0 beside sales of 0 is no price
  for (const sectorId of request.sectorIds) query.append("facets[sectorid][]", sectorId);
  query.set("start", request.fromMonth);
  if (request.toMonth !== undefined) query.set("end", request.toMonth);
  for (const [index, column] of ["period", "stateid", "sectorid"].entries()) {
    query.set(`sort[${index}][column]`, column); // without a full order, pages repeat some rows and lose others
    query.set(`sort[${index}][direction]`, "asc");
  }
  query.set("offset", String(offset));
  query.set("length", String(PAGE_ROWS));
  return url;
}

function readPage(
  text: string,
  apiKey: string,
): { response: unknown; rowCount: number; total: number | null } {
  const payload = parseJsonPayload("eia", text);
  const error = isRecord(payload) ? eiaErrorMessage(payload) : null;
  if (error !== null) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `eia: the API answered with an error: ${error.replaceAll(apiKey, "key removed")}`,
    );
  }
  const response = isRecord(payload) ? payload["response"] : null;
  if (!isRecord(response) || !Array.isArray(response["data"])) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", "eia: no data in the answer");
  }
  const total = Number(response["total"] ?? Number.NaN); // a string since API 2.1
  return { response, rowCount: response["data"].length, total: Number.isFinite(total) ? total : null };
}
