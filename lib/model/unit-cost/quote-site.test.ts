import { describe, expect, test } from "vitest";
import {
  snapshotAssumptions,
  snapshotHardwareConstants,
  snapshotOperatingPoints,
  snapshotRegionFacts,
} from "@/lib/testing/snapshot-cost-fixture";
import { quoteUnitCost, type UnitCostChoice, type UnitCostData, type UnitCostQuote } from "./quote-unit-cost";

const data: UnitCostData = {
  assumptions: snapshotAssumptions,
  operatingPoints: snapshotOperatingPoints,
  prices: [],
  regionFacts: snapshotRegionFacts,
  hardwareConstants: snapshotHardwareConstants,
};
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
const coolingDefaults = {
  airSupply: "recommended",
  waterSupply: "W27",
  heatRejection: "evaporative",
} as const;

function quoted(part: Partial<UnitCostChoice> = {}, known: Partial<UnitCostData> = {}): UnitCostQuote {
  const result = quoteUnitCost({ ...data, ...known }, { ...choice, ...part });
  if ("unknown" in result) throw new Error(`unknown ${result.unknown.field}`);
  return result;
}

function unknownField(part: Partial<UnitCostChoice>): string | null {
  const result = quoteUnitCost(data, { ...choice, ...part });
  return "unknown" in result ? result.unknown.field : null;
}

const knownBy = (day: string) => ({
  hardwareConstants: snapshotHardwareConstants.filter(({ knownAt }) => knownAt.slice(0, 10) <= day),
});

describe("how the site is cooled", () => {
  test("without a choice the sourced ratios stand", () => {
    const { input, fields } = quoted().inputs;
    expect([input.pueRatio, input.peakPueRatio, input.waterUsageLitresPerKwh]).toEqual([1.12, 1.3, 0.27]);
    expect(fields.pueRatio).toMatchObject({ assumptionId: "D07", verification: "verified" });
    expect(quoted().cooling).toBeNull();
  });

  test("a choice computes both, marked as resting on what nobody verified", () => {
    const { inputs, cooling } = quoted({ cooling: coolingDefaults });
    expect(inputs.input.pueRatio).toBeCloseTo(1.12, 3);
    expect(inputs.input.peakPueRatio).toBeCloseTo(1.195, 3);
    expect(inputs.fields.pueRatio).toMatchObject({ verification: "unverified", evidence: "estimated" });
    expect(inputs.fields.pueRatio.low ?? NaN).toBeLessThan(inputs.input.pueRatio);
    expect(inputs.fields.pueRatio.high ?? NaN).toBeGreaterThan(inputs.input.pueRatio);
    expect(cooling).toMatchObject({ zone: "US", mix: { airHeatFraction: 0.2, liquidHeatFraction: 0.8 } });
  });

  test("the climate is the region's, a state without one takes its country's", () => {
    const overrides = { electricityPriceUsdPerMwh: 60 };
    expect(quoted({ region: "US-TX", overrides, cooling: coolingDefaults }).cooling?.zone).toBe("US-TX");
    const kansas = quoted({ cooling: { ...coolingDefaults, climate: "US-KS" } });
    expect(kansas.cooling?.zone).toBe("US");
    expect(unknownField({ cooling: { ...coolingDefaults, climate: "ZZ" } })).toBe("cooling.climate");
  });

  test("dry plant takes no water and more power than evaporative, air more than liquid", () => {
    const evaporative = quoted({ cooling: coolingDefaults });
    const dry = quoted({ cooling: { ...coolingDefaults, heatRejection: "dry" } });
    const air = quoted({ cooling: { ...coolingDefaults, airHeatFraction: 1 } });
    expect(dry.footprint.waterLitresPerMtok).toBe(0);
    expect(evaporative.inputs.input.waterUsageLitresPerKwh).toBe(1.15);
    expect(dry.cost.acceleratorHour.lines.cooling).toBeGreaterThan(
      evaporative.cost.acceleratorHour.lines.cooling,
    );
    expect(air.inputs.input.pueRatio).toBeCloseTo(1.27, 3);
  });

  test("a PUE set by hand wins, and none may be below the electrical chain", () => {
    expect(quoted({ cooling: coolingDefaults, overrides: { pueRatio: 1.2 } }).inputs.input.pueRatio).toBe(
      1.2,
    );
    expect(() => quoted({ cooling: coolingDefaults, overrides: { pueRatio: 1.02 } })).toThrow(
      /pueRatio must be at least/,
    );
    const lossy = quoted({ cooling: coolingDefaults, overrides: { electricalEfficiencyFraction: 0.8 } });
    expect(lossy.inputs.input.pueRatio).toBeGreaterThan(1.25);
  });

  test("shares that do not sum to 1 are refused", () => {
    const cooling = { ...coolingDefaults, airHeatFraction: 0.5, liquidHeatFraction: 0.4 };
    expect(() => quoted({ cooling })).toThrow(/airHeatFraction \+ liquidHeatFraction must be 1, got 0\.9/);
  });
});

describe("who owns the site", () => {
  // (11.77 m x 6 % + 300,000) / 12 / 1000 = 83.85 USD per kW and month; x 12 x 1.87 / 8760 = 0.2148 USD/h.
  test("a tenant pays rent for facility and operations, and energy as drawn", () => {
    const { inputs, cost } = quoted({ ownerClass: "leased-colo" });
    const owned = quoted({ ownerClass: "neocloud" });
    expect(inputs.input.leaseUsdPerItKwMonth).toBeCloseTo(83.85, 9);
    expect(inputs.fields.leaseUsdPerItKwMonth).toMatchObject({ verification: "assumed" });
    expect(cost.acceleratorHour.lines.facility).toBeCloseTo((83.85 * 12 * 1.87) / 8760, 9);
    expect(cost.acceleratorHour.lines.operations).toBe(0);
    expect(cost.acceleratorHour.lines.energyIt).toBe(owned.cost.acceleratorHour.lines.energyIt);
    expect(cost.acceleratorHour.straightLineLines.facility).toBe(cost.acceleratorHour.lines.facility);
    expect(inputs.input.waccFraction).toBe(owned.inputs.input.waccFraction);
  });

  test("a tenant without rent is refused", () => {
    expect(() => quoted({ ownerClass: "leased-colo", overrides: { leaseUsdPerItKwMonth: 0 } })).toThrow(
      /leaseUsdPerItKwMonth must be above 0/,
    );
  });
});

describe("what carries the traffic", () => {
  // 2.5 transceivers: co-packaged 2.5 x (9 - 30) W = -52.5 W; copper on one tier of three 2.5 / 3 x -30 + 0.2 = -24.8 W.
  test.each([
    ["co-packaged", -0.0525, 1240],
    ["copper", -0.0248, (2 * 1240 + 150) / 3],
  ] as const)("%s moves IT power and the cost of a tier together", (interconnect, changeKw, usdPerTier) => {
    const { inputs } = quoted({ interconnect });
    expect(inputs.input.acceleratorItPowerKw).toBeCloseTo(1.87 + changeKw, 9);
    expect(inputs.input.opticsUsdPerTier).toBeCloseTo(usdPerTier, 9);
    expect(inputs.fields.acceleratorItPowerKw.verification).toBe("unverified");
    expect(inputs.interconnect.itPowerChangeKw).toBeCloseTo(changeKw, 9);
  });

  test("only the network and what follows IT power change: scale-up stays in the server", () => {
    const [optical, copper] = (["pluggable", "copper"] as const).map(
      (interconnect) => quoted({ interconnect }).cost.acceleratorHour.lines,
    );
    expect(copper?.server).toBe(optical?.server);
    expect(copper?.network ?? NaN).toBeLessThan(optical?.network ?? NaN);
    expect(copper?.energyIt ?? NaN).toBeLessThan(optical?.energyIt ?? NaN);
    expect(copper?.facility ?? NaN).toBeLessThan(optical?.facility ?? NaN);
  });
});

describe("carbon and water", () => {
  test("carbon is energy at the meter times the intensity of the country, and says that it is no state's", () => {
    const { footprint, cost, inputs } = quoted({
      region: "US-TX",
      overrides: { electricityPriceUsdPerMwh: 60 },
    });
    expect(footprint.carbon).toMatchObject({
      intensityGramsCo2ePerKwh: 369.5,
      zone: "US",
      isNationalAverage: true,
      period: "2023",
      reason: null,
    });
    expect(footprint.carbon.gramsCo2ePerMtok).toBeCloseTo(cost.energyKwhPerMtok * 369.5, 12);
    const itKwhPerMtok = cost.energyKwhPerMtok / inputs.input.pueRatio;
    expect(footprint.waterLitresPerMtok).toBeCloseTo(itKwhPerMtok * 0.27, 12);
    expect(footprint.energyBoundary).toBe("utility");
  });

  test("no intensity known is null with the reason, one stated is used", () => {
    const none = quoted({}, { regionFacts: [] }).footprint.carbon;
    expect(none).toMatchObject({ gramsCo2ePerMtok: null, evidence: "unresolved" });
    expect(none.reason).toBe("no carbon intensity of US was known");
    const stated = quoted({ carbonIntensityGramsCo2ePerKwh: 30 });
    expect(stated.footprint.carbon.gramsCo2ePerMtok).toBeCloseTo(stated.cost.energyKwhPerMtok * 30, 12);
    expect(stated.footprint.carbon.evidence).toBe("scenario");
  });

  test("a country without an ingested price stands with a price stated, not without", () => {
    const overrides = { electricityPriceUsdPerMwh: 50 };
    expect(quoted({ region: "NO", overrides }).footprint.carbon.zone).toBe("NO");
    expect(unknownField({ region: "NO" })).toBe("region");
    expect(unknownField({ region: "ZZ", overrides })).toBe("region");
  });
});

describe("vintages of hardware power", () => {
  test("before 2026-07-14 the power is the utility's and no PUE comes on top of it", () => {
    const { inputs, cost } = quoted({ hardware: "h100" }, knownBy("2026-07-13"));
    expect(cost.power.utilityPeak).toEqual({ powerKw: expect.closeTo(1.73, 12), boundary: "utility" });
    expect(cost.power.itNameplate.boundary).toBe("IT");
    expect(inputs.input.acceleratorItPowerKw).toBeCloseTo(1.73 / 1.3, 12);
    expect(inputs.fields.acceleratorItPowerKw).toMatchObject({ evidence: "derived", asOf: "2026-03-18" });
    const larger = quoted({ hardware: "h100", overrides: { peakPueRatio: 1.4 } }, knownBy("2026-07-13"));
    expect(larger.cost.power.utilityPeak.powerKw).toBeCloseTo(1.73, 12);
  });

  test("from that day on it is the power of the IT", () => {
    const { inputs, cost } = quoted({ hardware: "h100" }, knownBy("2026-07-14"));
    expect(inputs.input.acceleratorItPowerKw).toBe(1.37);
    expect(inputs.fields.acceleratorItPowerKw.asOf).toBe("2026-07-14");
    expect(cost.power.utilityPeak.powerKw).toBeCloseTo(1.37 * 1.3, 12);
  });

  test("before any vintage the later figure stands in and says so", () => {
    const { inputs } = quoted({ hardware: "h100" }, knownBy("2026-01-01"));
    expect(inputs.input.acceleratorItPowerKw).toBe(1.37);
    expect(inputs.fields.acceleratorItPowerKw.note).toMatch(/No vintage/);
  });
});
