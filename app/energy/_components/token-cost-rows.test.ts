import { expect, test } from "vitest";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { DeliveredRegion } from "@/lib/contracts/delivered-prices";
import { quoteUnitCost } from "@/lib/model/unit-cost/quote-unit-cost";
import { snapshotAssumptions, snapshotOperatingPoints } from "@/lib/testing/snapshot-cost-fixture";
import { tokenCost, tokenCostRows } from "./token-cost-rows";

const quote = quoteUnitCost(
  {
    assumptions: snapshotAssumptions,
    operatingPoints: snapshotOperatingPoints,
    prices: [],
    regionFacts: [],
    hardwareConstants: [],
  },
  { ...costDefaults, region: undefined },
);
if ("unknown" in quote) throw new Error(`the fixture lacks ${quote.unknown.field}`);
const { input } = quote.inputs;

function region(regionId: string, pricePerMwh: number, currency: string): DeliveredRegion {
  const origin = {
    title: "by hand",
    url: null,
    period: "2026",
    verification: "verified-in-data",
    licence: null,
    seriesId: null,
    note: null,
  };
  return {
    regionId,
    regionName: regionId,
    currency,
    parts: [],
    resolvedPerMwh: null,
    resolvedLowPerMwh: null,
    resolvedHighPerMwh: null,
    unresolvedParts: ["energy", "capacity", "transmissionAndDistribution", "riders"],
    totalPerMwh: null,
    evidence: "unresolved",
    retailAverage: {
      pricePerMwh,
      lowPerMwh: null,
      highPerMwh: null,
      evidence: "reported",
      origin,
      currency,
    },
    retailMissing: null,
  };
}

test("cost is linear in the power price: half-way prices cost half-way", () => {
  const [low, middle, high] = [40, 70, 100].map((price) => tokenCost(input, price).costUsdPerMtok);
  expect(middle).toBeCloseTo(((low ?? 0) + (high ?? 0)) / 2, 12);
  expect(tokenCost(input, 0).powerFraction).toBe(0);
});

test("dollar regions from cheapest to dearest, against the reference; other currencies have no row", () => {
  const reference = tokenCost(input, 94.5).costUsdPerMtok;
  const regions = [region("US-CA", 213, "USD"), region("DE", 139, "EUR"), region("US-VA", 94.5, "USD")];
  const rows = tokenCostRows(regions, input, reference);
  expect(rows.map(({ regionId }) => regionId)).toEqual(["US-VA", "US-CA"]);
  expect(rows[0]?.changeFraction).toBe(0);
  expect(rows[1]?.costUsdPerMtok).toBeGreaterThan(reference);
});
