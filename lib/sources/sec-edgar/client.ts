import { AppError } from "@/lib/errors/app-error";
import { checkedWindow } from "../checked-window";
import type { SourceClient, SourceRequest, SourceWindow } from "../source-client";
import { olderFilings } from "./older-filings";
import { paddedCik } from "./padded-cik";

const FIRST_DAY = "1993-01-01"; // EDGAR's first electronic filings

/**
 * The list of tickers, then each company's facts and its list of filings, as they are today. The list holds the last year or
 * thousand filings; a window of more than a day, as a back-fill asks for, goes on in the files of older ones.
 */
export const secEdgarClient: SourceClient = {
  sourceId: "sec-edgar",
  hosts: ["data.sec.gov", "www.sec.gov"],
  minIntervalMs: 125, // ten requests a second over all machines; above it the SEC blocks for ten minutes
  needs: {
    SEC_USER_AGENT: "a name and an e-mail address, e.g. Jane Doe jane@example.com: the SEC asks who reads",
  },
  scheduled: true,
  revisedDays: 0,
  parts: (window, settings, { ciks }) => {
    checkedWindow("sec-edgar", window, FIRST_DAY);
    const headers = { "User-Agent": checkedUserAgent(settings.SEC_USER_AGENT ?? "") };
    return [
      {
        part: "tickers",
        request: {
          url: new URL("https://www.sec.gov/files/company_tickers.json"),
          headers,
          format: "json",
          fileName: "company_tickers.json",
          sourceUrl: "https://www.sec.gov/files/company_tickers.json",
        },
      },
      ...ciks.map(checkedCik).flatMap((cik) => [
        { part: `facts ${cik}`, request: factsRequest(cik, headers) },
        { part: `submissions ${cik}`, request: submissionsRequest(cik, headers, window) },
      ]),
    ];
  },
};

function factsRequest(cik: string, headers: Readonly<Record<string, string>>): SourceRequest {
  return {
    url: new URL(`https://data.sec.gov/api/xbrl/companyfacts/CIK${cik}.json`),
    headers,
    format: "json",
    fileName: `companyfacts_CIK${cik}.json`,
    sourceUrl: `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${cik}`,
    mayBeMissing: true, // a company that has filed no XBRL yet
  };
}

type RequestHeaders = Readonly<Record<string, string>>;

function submissionsRequest(cik: string, headers: RequestHeaders, window: SourceWindow): SourceRequest {
  const isBackFill = window.fromDay < window.toDay;
  return {
    ...filingsRequest(`CIK${cik}.json`, cik, headers),
    fileName: `submissions_CIK${cik}.json`,
    mayBeMissing: true,
    ...(isBackFill
      ? { next: (body: Uint8Array) => olderRequest(olderFilings(body, window), cik, headers) }
      : {}),
  };
}

/** The first of the files, the others behind it. */
function olderRequest(
  [name, ...others]: readonly string[],
  cik: string,
  headers: RequestHeaders,
): SourceRequest | null {
  if (name === undefined) return null;
  return { ...filingsRequest(name, cik, headers), next: () => olderRequest(others, cik, headers) };
}

function filingsRequest(name: string, cik: string, headers: RequestHeaders): SourceRequest {
  return {
    url: new URL(name, "https://data.sec.gov/submissions/"),
    headers,
    format: "json",
    fileName: name,
    sourceUrl: `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${cik}`,
  };
}

function checkedUserAgent(userAgent: string): string {
  if (/\S+@\S+\.\S+/.test(userAgent)) return userAgent.trim();
  throw invalid("SEC_USER_AGENT", userAgent, "a name and an e-mail address");
}

function checkedCik(cik: string): string {
  const padded = paddedCik(cik);
  if (padded === null) throw invalid("ciks", cik, "a CIK of up to ten digits");
  return padded;
}

function invalid(field: string, value: string, allowed: string): AppError {
  return new AppError("INVALID_INPUT", `sec-edgar: ${field} is "${value}", allowed: ${allowed}`, {
    fields: [{ field, value, allowed }],
  });
}
