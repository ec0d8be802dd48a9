import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { secEdgarClient } from "./client";

const day = { fromDay: "2026-11-25", toDay: "2026-11-25" };
const partsOf = (ciks: readonly string[], userAgent = "Jane Doe jane@example.com") =>
  secEdgarClient.parts(day, { SEC_USER_AGENT: userAgent }, { ciks, tickers: [] });

describe("the SEC", () => {
  test("the tickers, then facts and submissions of each company, under ten digits", () => {
    const parts = partsOf(["789019", "0001046179"]);
    expect(parts.map(({ part, request }) => [part, request.url.href])).toEqual([
      ["tickers", "https://www.sec.gov/files/company_tickers.json"],
      ["facts 0000789019", "https://data.sec.gov/api/xbrl/companyfacts/CIK0000789019.json"],
      ["submissions 0000789019", "https://data.sec.gov/submissions/CIK0000789019.json"],
      ["facts 0001046179", "https://data.sec.gov/api/xbrl/companyfacts/CIK0001046179.json"],
      ["submissions 0001046179", "https://data.sec.gov/submissions/CIK0001046179.json"],
    ]);
    for (const { request } of parts) {
      expect(request.headers).toEqual({ "User-Agent": "Jane Doe jane@example.com" });
      expect(secEdgarClient.hosts).toContain(request.url.host);
    }
  });

  test("is told who reads: a user agent without an e-mail address is refused", () => {
    expect(Object.keys(secEdgarClient.needs)).toEqual(["SEC_USER_AGENT"]);
    for (const userAgent of ["", "joule-street", "Jane Doe jane@example"]) {
      expect(() => partsOf([], userAgent)).toThrow(AppError);
      expect(() => partsOf([], userAgent)).toThrow(
        `sec-edgar: SEC_USER_AGENT is "${userAgent}", allowed: a name and an e-mail address`,
      );
    }
  });

  test("a CIK that is none is refused before anything is asked", () => {
    expect(() => partsOf(["NVDA"])).toThrow('sec-edgar: ciks is "NVDA", allowed: a CIK of up to ten digits');
  });

  test("is asked at most ten times a second", () => {
    expect(1000 / secEdgarClient.minIntervalMs).toBeLessThanOrEqual(10);
  });

  test("a window that is none is refused", () => {
    expect(() =>
      secEdgarClient.parts(
        { ...day, toDay: "2026-11-24" },
        { SEC_USER_AGENT: "a b@c.de" },
        { ciks: [], tickers: [] },
      ),
    ).toThrow('sec-edgar: toDay is "2026-11-24", allowed: YYYY-MM-DD, 2026-11-25 or later');
  });
});
