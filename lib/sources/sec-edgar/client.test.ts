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

  test("a back-fill goes on in the files of older filings that hold days of its window, one after the other", () => {
    const files = [
      { name: "CIK0000789019-submissions-001.json", filingFrom: "2015-03-01", filingTo: "2022-06-30" },
      { name: "CIK0000789019-submissions-002.json", filingFrom: "2006-01-01", filingTo: "2015-02-28" },
      { name: "CIK0000789019-submissions-003.json", filingFrom: "1994-01-01", filingTo: "2005-12-31" },
    ];
    const first = new TextEncoder().encode(JSON.stringify({ cik: "789019", filings: { recent: {}, files } }));
    const older = new TextEncoder().encode("{}");
    const window = { fromDay: "2010-01-01", toDay: "2026-11-25" };
    const part = secEdgarClient
      .parts(window, { SEC_USER_AGENT: "a b@c.de" }, { ciks: ["789019"], tickers: [] })
      .find((candidate) => candidate.part === "submissions 0000789019");
    const second = part?.request.next?.(first);
    expect(second?.url.href).toBe("https://data.sec.gov/submissions/CIK0000789019-submissions-001.json");
    expect(second?.headers).toEqual({ "User-Agent": "a b@c.de" });
    const third = second?.next?.(older);
    expect(third?.fileName).toBe("CIK0000789019-submissions-002.json");
    expect(third?.next?.(older)).toBeNull();
    for (const body of [older, new TextEncoder().encode('{"filings')])
      expect(part?.request.next?.(body)).toBeNull();
  });

  test("a day's run asks for the newest filings alone, and so can ask for what has changed only", () => {
    expect(partsOf(["789019"]).filter(({ request }) => request.next !== undefined)).toEqual([]);
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
