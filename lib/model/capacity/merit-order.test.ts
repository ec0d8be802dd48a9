import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapshotAssumptions, snapshotOperatingPoints } from "@/lib/testing/snapshot-cost-fixture";
import { capitalRecoveryFactor } from "../unit-cost/capital-recovery";
import { quoteUnitCost, type UnitCostChoice } from "../unit-cost/quote-unit-cost";
import type { RegionalElectricityPrice } from "../unit-cost/regional-electricity-price";
import { delayCost, type DelayTerms } from "./delay-cost";
import { meritOrder, type MeritOrderInput, type MeritOrderRegion } from "./merit-order";

const terms: DelayTerms = {
  itCapitalUsdPerItMw: 26e6,
  facilityCapitalUsdPerItMw: 12e6,
  waccFraction: 0.08,
  leadTimeYears: 5,
  itLifeYears: 5,
  tokensPerItMwYear: 50e12,
};

describe("delayCost", () => {
  // 38 M x 0.08 x 5 = 15.2 M USD/MW; CRF(8 %, 5) = 0.250456; 3.80694 M USD/MW-yr over 50 M Mtok = 0.0761388 USD/Mtok.
  test("interest on idle capital, recovered over the tokens of its life", () => {
    const cost = delayCost(terms);
    expect(cost.usdPerItMw).toBeCloseTo(15.2e6, 3);
    expect(cost.usdPerMtok).toBeCloseTo(0.0761388, 6);
    expect(cost.usdPerMtok).toBeCloseTo((15.2e6 * capitalRecoveryFactor(0.08, 5)) / 50e6, 12);
  });

  test("grows in proportion to the wait and is nothing without one or without interest", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (leadTimeYears) => {
        const at = (years: number) => delayCost({ ...terms, leadTimeYears: years }).usdPerMtok;
        expect(at(2 * leadTimeYears)).toBeCloseTo(2 * at(leadTimeYears), 12);
      }),
    );
    expect(delayCost({ ...terms, leadTimeYears: 0 }).usdPerMtok).toBe(0);
    expect(delayCost({ ...terms, waccFraction: 0 }).usdPerMtok).toBe(0);
  });

  test.each([
    ["leadTimeYears", -1],
    ["itCapitalUsdPerItMw", Number.NaN],
    ["tokensPerItMwYear", 0],
    ["waccFraction", 2],
    ["itLifeYears", 0],
  ] as const)("refuses %s of %d by name", (field, value) => {
    const name = field === "waccFraction" ? "rateFraction" : field === "itLifeYears" ? "lifeYears" : field;
    expect(() => delayCost({ ...terms, [field]: value })).toThrow(new RegExp(`${name} must be`));
  });
});

function price(zone: string, usdPerMwh: number): RegionalElectricityPrice {
  return {
    zone,
    marketType: "retail-industrial",
    seriesId: `eia:${zone}:retail-industrial`,
    trailingYearMeanUsdPerMwh: usdPerMwh,
    newestUsdPerMwh: usdPerMwh,
    newestMonth: "2025-12",
    retrievedAt: "2026-02-27T00:00:00.000Z",
    sourceTitle: "U.S. Energy Information Administration",
    sourceUrl: null,
  };
}

const site = (name: string, zone: string, announcedMw: number, energisedMw: number) => ({
  site: name,
  zone,
  announcedMw,
  energisedMw,
  firstPower: null,
});

const choice: UnitCostChoice = {
  hardware: "gb200",
  model: "DeepSeek-R1",
  shape: { inputTokens: 8192, outputTokens: 1024 },
  interactivityTokensPerSecondPerUser: 35,
  marketType: "retail-industrial",
  ownerClass: "hyperscaler",
  overrides: {},
  lever: { softwareMultiplierRatio: 1.2, grossMarginFraction: 0.45, passThroughFraction: 0.5 },
};

const input: MeritOrderInput = {
  data: {
    assumptions: snapshotAssumptions,
    operatingPoints: snapshotOperatingPoints,
    prices: [price("US", 85), price("US-TX", 60), price("US-OH", 75), price("US-VA", 94)],
    regionFacts: [],
    hardwareConstants: [],
  },
  choice,
  publishedPrices: [
    {
      zone: "CN",
      priceUsdPerMwh: 77,
      period: "2024",
      evidence: "estimated",
      sourceTitle: "IEA",
      sourceUrl: null,
      note: null,
    },
  ],
  sites: [
    site("Abilene Texas", "US-TX", 2121, 295),
    site("New Albany Ohio", "US-OH", 679, 543),
    site("Prometheus Ohio", "US-OH", 1360, 691),
    site("Zhangbei Hebei", "CN", 432, 339),
    site("Stargate Abu Dhabi", "AE", 1400, 0),
  ],
  leadTimeYearsByZone: {},
};

function regions(changes: Partial<MeritOrderInput> = {}): MeritOrderRegion[] {
  const order = meritOrder({ ...input, ...changes });
  if ("unknown" in order) throw new Error(order.unknown.field);
  return order;
}

describe("meritOrder", () => {
  test("unit cost at the zone's own price, plus its delay, in ascending order; the nation is no zone of its own", () => {
    const order = regions();
    expect(order.map(({ zone }) => zone)).toEqual(["CN", "US-TX", "US-OH", "US-VA", "AE"]);
    const texas = order.find(({ zone }) => zone === "US-TX");
    const quote = quoteUnitCost(input.data, { ...choice, region: "US-TX" });
    if ("unknown" in quote) throw new Error("Texas has a price");
    expect(texas?.cost?.unitCostUsdPerMtok).toBe(quote.cost.mtok.totalUsd);
    expect(texas?.cost?.marginalUsdPerMtok).toBeCloseTo(
      quote.cost.mtok.totalUsd + (texas?.cost?.delayUsdPerMtok ?? Number.NaN),
      12,
    );
    const costs = order.flatMap(({ cost }) => cost?.marginalUsdPerMtok ?? []);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });

  test("a published price is no scenario: only an input set by hand is", () => {
    const evidenceOf = (order: MeritOrderRegion[]) => order.find(({ zone }) => zone === "CN")?.cost?.evidence;
    expect(evidenceOf(regions())).toBe("estimated");
    const own = { ...choice, overrides: { utilisationFraction: 0.5 } };
    expect(evidenceOf(regions({ choice: own }))).toBe("scenario");
  });

  test("only zones with a tracked site have a width, and widths stand end to end", () => {
    expect(regions().map(({ zone, span }) => [zone, span])).toEqual([
      ["CN", { fromMw: 0, toMw: 432 }],
      ["US-TX", { fromMw: 432, toMw: 2553 }],
      ["US-OH", { fromMw: 2553, toMw: 4592 }],
      ["US-VA", null],
      ["AE", null],
    ]);
  });

  test("a zone without a price is listed with its megawatts and no cost", () => {
    expect(regions().at(-1)).toMatchObject({ zone: "AE", cost: null, announcedMw: 1400, span: null });
  });

  test("Virginia has a wait of its own; Ohio has none and says so", () => {
    const order = regions();
    const virginia = order.find(({ zone }) => zone === "US-VA");
    const ohio = order.find(({ zone }) => zone === "US-OH");
    expect(virginia?.leadTime).toMatchObject({ years: 5.5, isOwn: true, source: { assumptionId: "S50" } });
    expect(ohio?.leadTime).toMatchObject({ years: 4, isOwn: false, source: { assumptionId: "Q13" } });
    const { cost } = virginia ?? {};
    // Delay grows in proportion: 4 and 7 years of the 5.5 it is computed at.
    expect(cost?.lowUsdPerMtok).toBeCloseTo(
      (cost?.unitCostUsdPerMtok ?? 0) + ((cost?.delayUsdPerMtok ?? 0) * 4) / 5.5,
      12,
    );
    expect(cost?.highUsdPerMtok).toBeCloseTo(
      (cost?.unitCostUsdPerMtok ?? 0) + ((cost?.delayUsdPerMtok ?? 0) * 7) / 5.5,
      12,
    );
  });

  test("a wait set by hand replaces the published one and has no range", () => {
    const virginia = regions({ leadTimeYearsByZone: { "US-VA": 0 } }).find(({ zone }) => zone === "US-VA");
    expect(virginia?.cost).toMatchObject({ delayUsdPerMtok: 0, lowUsdPerMtok: null, highUsdPerMtok: null });
  });

  test("an electricity price set by hand does not level the zones", () => {
    const changed = regions({ choice: { ...choice, overrides: { electricityPriceUsdPerMwh: 500 } } });
    expect(changed).toEqual(regions());
  });

  test("dearer power never makes a zone cheaper", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (usd, more) => {
          const at = (usdPerMwh: number) =>
            regions({ data: { ...input.data, prices: [price("US-TX", usdPerMwh)] } }).find(
              ({ zone }) => zone === "US-TX",
            )?.cost?.marginalUsdPerMtok ?? Number.NaN;
          expect(at(usd + more)).toBeGreaterThan(at(usd));
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a model nobody measured is named, not guessed", () => {
    expect(meritOrder({ ...input, choice: { ...choice, model: "GPT-9" } })).toMatchObject({
      unknown: { field: "model", value: "GPT-9" },
    });
  });

  test("a wait that cannot be is refused by name", () => {
    expect(() => regions({ leadTimeYearsByZone: { "US-TX": -2 } })).toThrow(
      /leadTimeYears must be at least 0/,
    );
  });
});
