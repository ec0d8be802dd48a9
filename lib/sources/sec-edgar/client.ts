import { AppError } from "@/lib/errors/app-error";
import { httpFetch, type HttpOptions } from "../http-fetch";

const FOLDER = "https://data.sec.gov/api/xbrl/companyfacts/";
const MIN_INTERVAL_MS = 125; // the SEC blocks for ten minutes above 10 requests a second, all machines together

export type CompanyFactsClient = (cik: string) => Promise<string>;

/**
 * Fetches one company's facts at a time, never above 8 requests a second.
 * @param userAgent name and contact e-mail of whoever runs this; the SEC refuses anything else.
 * @throws {AppError} INVALID_INPUT for a user agent without an e-mail; the returned function: NOT_FOUND, SOURCE_UNAVAILABLE.
 */
export function companyFactsClient(userAgent: string, http: HttpOptions = {}): CompanyFactsClient {
  if (!/\S+@\S+\.\S+/.test(userAgent)) {
    throw new AppError(
      "INVALID_INPUT",
      "sec-edgar: the SEC asks for a User-Agent with a name and an e-mail address",
    );
  }
  let turn: Promise<void> = Promise.resolve();
  return async (cik) => {
    if (!/^\d{1,10}$/.test(cik))
      throw new AppError("INVALID_INPUT", `sec-edgar: "${cik}" is no CIK of up to ten digits`);
    const mine = turn;
    turn = mine.then(() => new Promise((resolve) => setTimeout(resolve, MIN_INTERVAL_MS)));
    await mine;
    const url = new URL(`CIK${cik.padStart(10, "0")}.json`, FOLDER);
    const { text } = await httpFetch(url, { ...http, headers: { ...http.headers, "User-Agent": userAgent } });
    return text;
  };
}
