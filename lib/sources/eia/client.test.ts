import { expect, test } from "vitest";
import { eiaClient } from "./client";

const universe = { ciks: [], tickers: [] };
const parts = eiaClient.parts(
  { fromDay: "2024-01-01", toDay: "2026-03-31" },
  { EIA_API_KEY: "k-1" },
  universe,
);
const requestOf = (name: string) => parts.find(({ part }) => part === name)?.request;
const answer = (rowCount: number, total: unknown) =>
  new TextEncoder().encode(
    JSON.stringify({ response: { total, data: Array.from({ length: rowCount }, () => ({})) } }),
  );

test("retail prices are asked for with sales, fully ordered, from the first month on", () => {
  const { url } = requestOf("retail sales") ?? { url: new URL("none:") };
  expect(url.host + url.pathname).toBe("api.eia.gov/v2/electricity/retail-sales/data/");
  expect([...url.searchParams]).toEqual([
    ["api_key", "k-1"],
    ["frequency", "monthly"],
    ["data[0]", "price"],
    ["data[1]", "sales"],
    ["facets[sectorid][]", "IND"],
    ["facets[sectorid][]", "COM"],
    ["start", "2024-01"],
    ["end", "2026-03"],
    ["sort[0][column]", "period"],
    ["sort[0][direction]", "asc"],
    ["sort[1][column]", "stateid"],
    ["sort[1][direction]", "asc"],
    ["sort[2][column]", "sectorid"],
    ["sort[2][direction]", "asc"],
    ["offset", "0"],
    ["length", "5000"],
  ]);
});

test("gas by day; the outlook has no end, for its forecasts lie ahead", () => {
  expect(requestOf("Henry Hub")?.url.searchParams.get("end")).toBe("2026-03-31");
  const outlook = requestOf("outlook")?.url.searchParams;
  expect(outlook?.get("start")).toBe("2024-01");
  expect(outlook?.has("end")).toBe(false);
  expect(outlook?.getAll("facets[seriesId][]")).toContain("ELWHU_PJ");
});

test("pages follow until the stated total, a text or a number, is reached", () => {
  const first = requestOf("retail sales");
  const second = first?.next?.(answer(5000, "7032"));
  expect(second?.url.searchParams.get("offset")).toBe("5000");
  expect(second?.next?.(answer(2032, "7032"))).toBeNull();
  expect(first?.next?.(answer(5000, 5000))).toBeNull();
  expect(first?.next?.(answer(0, "7032"))).toBeNull(); // nothing more, whatever the total says
  expect(first?.next?.(new TextEncoder().encode("<html>"))).toBeNull(); // for the parser to refuse
});

test("no address a reader sees holds the key", () => {
  for (const { request } of parts) {
    expect(request.sourceUrl).not.toContain("k-1");
    expect(request.fileName).not.toContain("k-1");
  }
});

test("a window from before the first figures is refused", () => {
  expect(() => eiaClient.parts({ fromDay: "2000-12-31", toDay: "2001-02-01" }, {}, universe)).toThrow(
    'eia: fromDay is "2000-12-31", allowed: YYYY-MM-DD, 2001-01-01 or later',
  );
});
