import { expect, test } from "vitest";
import { isoNeClient } from "./client";
import { hourlyMarketOf } from "./parse-iso-ne";

const settings = { ISO_NE_USER: "jane@example.org", ISO_NE_PASSWORD: "secret" };

test("a request a market, location and day, with basic authentication", () => {
  const parts = isoNeClient.parts({ fromDay: "2026-09-23", toDay: "2026-09-24" }, settings, {
    ciks: [],
    tickers: [],
  });
  expect(parts).toHaveLength(2 * 2 * 9);
  const [first] = parts;
  expect(first?.request.url.href).toBe(
    "https://webservices.iso-ne.com/api/v1.1/hourlylmp/da/final/day/20260923/location/4000.json",
  );
  // "jane@example.org:secret" in base64
  expect(first?.request.headers?.["Authorization"]).toBe("Basic amFuZUBleGFtcGxlLm9yZzpzZWNyZXQ=");
});

test("the market, which the answer does not name, is read back from the name of the file", () => {
  const parts = isoNeClient.parts({ fromDay: "2026-09-23", toDay: "2026-09-23" }, settings, {
    ciks: [],
    tickers: [],
  });
  for (const { part, request } of parts) {
    expect(hourlyMarketOf(request.fileName)).toBe(part.startsWith("rt") ? "real-time" : "day-ahead");
  }
  expect(hourlyMarketOf("WW_RT_HOURLYLMP.json")).toBe("real-time");
  expect(hourlyMarketOf("report.json")).toBe("day-ahead");
});
