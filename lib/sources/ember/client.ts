import { httpFetch, type HttpBody, type HttpOptions } from "../http-fetch";

const FOLDER = "https://files.ember-energy.org/public-downloads/price/outputs/";

/** CSV that `parseEmber` reads, with the publisher's `Last-Modified`, which dates its vintage. */
export function fetchWholesalePrices(step: "monthly" | "daily", http: HttpOptions = {}): Promise<HttpBody> {
  return httpFetch(new URL(`european_wholesale_electricity_price_data_${step}.csv`, FOLDER), http);
}
