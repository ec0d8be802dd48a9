import { describe, expect, test } from "vitest";
import type { SourceWindow } from "../source-client";
import { biddingZone, eicOfZone } from "./bidding-zone";
import { entsoeClient } from "./client";
import { marketZones } from "./market-zone";

const nobody = { ciks: [], tickers: [] };
const partsOf = (window: SourceWindow) => entsoeClient.parts(window, { ENTSOE_TOKEN: "TOKEN" }, nobody);
const requestOf = (window: SourceWindow, part: string) =>
  partsOf(window).find((candidate) => candidate.part === part)?.request;

describe("the request for a zone's day-ahead prices", () => {
  test("is the platform's document A44, from local midnight to local midnight in UTC", () => {
    const request = requestOf({ fromDay: "2025-09-29", toDay: "2025-10-02" }, "NL 2025");
    expect(request?.url.href).toBe(
      "https://web-api.tp.entsoe.eu/api?documentType=A44&contract_MarketAgreement.type=A01" +
        "&in_Domain=10YNL----------L&out_Domain=10YNL----------L&periodStart=202509282200&periodEnd=202510022200" +
        "&securityToken=TOKEN",
    );
    expect(request).toMatchObject({
      format: "xml",
      fileName: "A44_NL_2025-09-29_2025-10-02.xml",
      mayBeEmpty: true,
      answersOn: [400],
    });
    expect(JSON.stringify([request?.fileName, request?.sourceUrl])).not.toContain("TOKEN");
  });

  // CET is UTC+1, CEST UTC+2: the last Sunday of March has 23 hours, of October 25.
  test.each([
    ["2026-03-29", "202603282300", "202603292200"],
    ["2026-10-25", "202610242200", "202610252300"],
    ["2026-01-15", "202601142300", "202601152300"],
  ])("on %s runs from %s to %s", (day, periodStart, periodEnd) => {
    const query = requestOf({ fromDay: day, toDay: day }, "FI 2026")?.url.searchParams; // Helsinki trades the CET day
    expect(query?.get("periodStart")).toBe(periodStart);
    expect(query?.get("periodEnd")).toBe(periodEnd);
  });

  test.each([
    ["TR 2026", "202607142100"], // UTC+3 all year
    ["UA-IPS 2026", "202607142100"], // EEST
    ["GE 2026", "202607142000"], // UTC+4
  ])("%s, outside the coupling, has its own midnight", (part, periodStart) => {
    const request = requestOf({ fromDay: "2026-07-15", toDay: "2026-07-15" }, part);
    expect(request?.url.searchParams.get("periodStart")).toBe(periodStart);
  });
});

describe("the plan", () => {
  test("asks at most a calendar year at once, oldest first", () => {
    const parts = partsOf({ fromDay: "2023-06-01", toDay: "2025-02-28" });
    const spans = parts
      .filter(({ part }) => part.startsWith("FR "))
      .map(({ part, request }) => [part, request.fileName]);
    expect(spans).toEqual([
      ["FR 2023", "A44_FR_2023-06-01_2023-12-31.xml"],
      ["FR 2024", "A44_FR_2024-01-01_2024-12-31.xml"],
      ["FR 2025", "A44_FR_2025-01-01_2025-02-28.xml"],
    ]);
    expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
    expect(parts.map(({ part }) => part.slice(-4))).toEqual(
      parts.map(({ part }) => part.slice(-4)).toSorted(),
    );
  });

  test("asks a zone for the days it existed", () => {
    const files = partsOf({ fromDay: "2018-01-01", toDay: "2018-12-31" }).map(
      ({ request }) => request.fileName,
    );
    expect(files).toContain("A44_DE-AT-LU_2018-01-01_2018-09-30.xml");
    expect(files).toContain("A44_DE-LU_2018-10-01_2018-12-31.xml");
    const today = partsOf({ fromDay: "2026-11-22", toDay: "2026-11-25" }).map(({ part }) => part);
    expect(today).not.toContain("DE-AT-LU 2026");
    expect(today).not.toContain("GB 2026");
  });

  test("asks for no zone the parser would not name again", () => {
    for (const { zone } of marketZones) expect(biddingZone(eicOfZone.get(zone) ?? "none")).toBe(zone);
    expect(new Set(marketZones.map(({ zone }) => zone)).size).toBe(marketZones.length);
  });

  test("needs a token and keeps to 400 requests a minute", () => {
    expect(Object.keys(entsoeClient.needs)).toEqual(["ENTSOE_TOKEN"]);
    expect(60_000 / entsoeClient.minIntervalMs).toBeLessThanOrEqual(400);
    expect(entsoeClient.hosts).toEqual(["web-api.tp.entsoe.eu"]);
  });

  test("a window from before the platform is refused", () => {
    expect(() => partsOf({ fromDay: "2014-06-01", toDay: "2015-06-01" })).toThrow(
      'entsoe: fromDay is "2014-06-01", allowed: YYYY-MM-DD, 2015-01-01 or later',
    );
  });
});
