import { expect, test } from "vitest";
import { misoClient } from "./client";

test("the ex-post day-ahead and the final real-time file of each day", () => {
  const parts = misoClient.parts(
    { fromDay: "2026-09-23", toDay: "2026-09-24" },
    {},
    { ciks: [], tickers: [] },
  );
  expect(parts.map(({ request }) => request.url.href)).toEqual(
    [
      "20260923_da_expost_lmp",
      "20260923_rt_lmp_final",
      "20260924_da_expost_lmp",
      "20260924_rt_lmp_final",
    ].map((name) => `https://docs.misoenergy.org/marketreports/${name}.csv`),
  );
});

test("it is fetched by hand only: its terms forbid derived works", () => {
  expect(misoClient.scheduled).toBe(false);
});
