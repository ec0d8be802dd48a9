import { expect, test } from "vitest";
import { companyListFromSearchParams, companyListQuery } from "./company-search-params";

test("an address and its request turn into each other", () => {
  const { request } = companyListFromSearchParams({
    layer: "memory/foundry",
    sort: "capex",
    asOf: "2026-05-01",
  });
  expect(request).toEqual({ layer: "memory/foundry", sort: "capex", asOf: "2026-05-01T23:59:59.999Z" });
  expect(companyListQuery(request)).toBe("?layer=memory%2Ffoundry&sort=capex&asOf=2026-05-01");
});

test("what cannot be used is named, the rest holds", () => {
  const parsed = companyListFromSearchParams({
    sort: "moon",
    order: "desc",
    colour: "red",
    q: "",
    lang: "es",
  });
  expect(parsed.request).toEqual({ order: "desc" });
  expect(parsed.unknown).toEqual(["colour"]);
  expect(parsed.problems).toEqual([expect.stringMatching(/^sort: .*"layer"/)]);
});
