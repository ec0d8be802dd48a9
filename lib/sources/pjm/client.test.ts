import { expect, test } from "vitest";
import { pjmClient } from "./client";

const parts = pjmClient.parts(
  { fromDay: "2026-09-15", toDay: "2026-10-02" },
  { PJM_SUBSCRIPTION_KEY: "key-1" },
  { ciks: [], tickers: [] },
);
const body = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test("a request a market, node type and month, days in Eastern prevailing time", () => {
  expect(parts.map(({ part }) => part)).toEqual(
    ["2026-09", "2026-10"].flatMap((month) =>
      ["da_hrl_lmps ZONE", "da_hrl_lmps HUB", "rt_hrl_lmps ZONE", "rt_hrl_lmps HUB"].map(
        (name) => `${name} ${month}`,
      ),
    ),
  );
  const { searchParams } = parts[0]?.request.url ?? new URL("none:");
  expect(searchParams.get("datetime_beginning_ept")).toBe("2026-09-15 00:00to2026-09-30 23:59");
  expect(parts[0]?.request.headers).toEqual({ "Ocp-Apim-Subscription-Key": "key-1" });
});

test("pages follow until the stated number of rows is reached", () => {
  const second = parts[0]?.request.next?.(body({ totalRows: 60_000, items: [] }));
  expect(second?.url.searchParams.get("startRow")).toBe("50001");
  expect(second?.next?.(body({ totalRows: 60_000, items: [] }))).toBeNull();
});
