import { expect, test } from "vitest";
import { sppClient } from "./client";

test("a day-ahead and a real-time file a day; an empty or missing file is no failure", () => {
  const parts = sppClient.parts(
    { fromDay: "2025-09-01", toDay: "2025-09-01" },
    {},
    { ciks: [], tickers: [] },
  );
  expect(parts.map(({ request }) => decodeURIComponent(request.url.href))).toEqual([
    "https://portal.spp.org/file-browser-api/download/da-lmp-by-settlement-location" +
      "?path=/2025/09/By_Day/DA-LMP-SL-202509010100.csv",
    "https://portal.spp.org/file-browser-api/download/rtbm-lmp-by-location" +
      "?path=/2025/09/By_Day/RTBM-LMP-DAILY-SL-20250901.csv",
  ]);
  expect(parts.every(({ request }) => request.mayBeEmpty && request.mayBeMissing)).toBe(true);
});

test("it is fetched by hand only: publication needs permission", () => {
  expect(sppClient.scheduled).toBe(false);
});
