import { expect, test } from "vitest";
import { ercotClient } from "./client";

const settings = { ERCOT_USERNAME: "jane", ERCOT_PASSWORD: "pass word", ERCOT_SUBSCRIPTION_KEY: "sub-1" };
const universe = { ciks: [], tickers: [] };
const partsOf = (fromDay: string, toDay: string) => ercotClient.parts({ fromDay, toDay }, settings, universe);
const body = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test("a request a market, point and month", () => {
  const parts = partsOf("2026-09-20", "2026-10-03");
  expect(parts).toHaveLength(2 * 9 * 2);
  const { request } = parts.find(({ part }) => part === "day-ahead HB_HUBAVG 2026-09") ?? {};
  expect(request?.url.href).toBe(
    "https://api.ercot.com/api/public-reports/np4-190-cd/dam_stlmnt_pnt_prices" +
      "?deliveryDateFrom=2026-09-20&deliveryDateTo=2026-09-30&settlementPoint=HB_HUBAVG&size=10000&page=1",
  );
  expect(request?.headers).toEqual({ "Ocp-Apim-Subscription-Key": "sub-1" });
  const realTime = parts.find(({ part }) => part === "real-time LZ_WEST 2026-10")?.request;
  expect(realTime?.url.pathname).toBe("/api/public-reports/np6-905-cd/spp_node_zone_hub");
});

test("pages follow as the answer counts them", () => {
  const [first] = partsOf("2026-09-20", "2026-09-20");
  const second = first?.request.next?.(body({ _meta: { totalPages: 2, currentPage: 1 } }));
  expect(second?.url.searchParams.get("page")).toBe("2");
  expect(second?.next?.(body({ _meta: { totalPages: 2, currentPage: 2 } }))).toBeNull();
  expect(first?.request.next?.(body({ message: "no meta" }))).toBeNull();
});

test("it logs in with a form and answers with the token that came back", () => {
  const login = ercotClient.login?.(settings);
  expect(ercotClient.hosts).toContain(login?.url.host);
  expect(login?.form).toMatchObject({ username: "jane", password: "pass word", response_type: "id_token" });
  expect(login?.headersOf(body({ id_token: "abc" }))).toEqual({ Authorization: "Bearer abc" });
  expect(() => login?.headersOf(body({ error: "invalid_grant" }))).toThrow(/holds no token/);
});

test("a window from before the public API is refused", () => {
  expect(() => partsOf("2023-12-01", "2023-12-31")).toThrow(/fromDay is "2023-12-01"/);
});
