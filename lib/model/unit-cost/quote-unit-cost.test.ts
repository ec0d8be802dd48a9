import { describe, expect, test } from "vitest";
import {
  snapshotAssumptions,
  snapshotHardwareConstants,
  snapshotOperatingPoints,
  snapshotRegionFacts,
} from "@/lib/testing/snapshot-cost-fixture";
import { quoteUnitCost, type UnitCostChoice, type UnitCostData, type UnitCostQuote } from "./quote-unit-cost";

const virginia = {
  zone: "US-VA",
  marketType: "retail-industrial" as const,
  seriesId: "eia:US-VA:retail-industrial",
  trailingYearMeanUsdPerMwh: 94.5,
  newestUsdPerMwh: 93.5,
  newestMonth: "2025-12",
  retrievedAt: "2026-02-27T00:00:00.000Z",
  sourceTitle: "U.S. Energy Information Administration",
  sourceUrl: "https://www.eia.gov/electricity/data/browser/",
};
const data: UnitCostData = {
  assumptions: snapshotAssumptions,
  operatingPoints: snapshotOperatingPoints,
  prices: [virginia],
  regionFacts: snapshotRegionFacts,
  hardwareConstants: snapshotHardwareConstants,
};
const choice: UnitCostChoice = {
  hardware: "gb200",
  model: "DeepSeek-R1",
  shape: { inputTokens: 8192, outputTokens: 1024 },
  interactivityTokensPerSecondPerUser: 35,
  region: "US-VA",
  marketType: "retail-industrial",
  ownerClass: "hyperscaler",
  overrides: {},
  lever: { softwareMultiplierRatio: 1.2, grossMarginFraction: 0.45, passThroughFraction: 0.5 },
};

function quoted(part: Partial<UnitCostChoice> = {}): UnitCostQuote {
  const result = quoteUnitCost(data, { ...choice, ...part });
  if ("unknown" in result) throw new Error(`unknown ${result.unknown.field}`);
  return result;
}

function unknownOf(part: Partial<UnitCostChoice>) {
  const result = quoteUnitCost(data, { ...choice, ...part });
  return "unknown" in result ? result.unknown : null;
}

describe("quoteUnitCost", () => {
  test("the region's ingested price is the price paid, with its source and month", () => {
    const { inputs } = quoted();
    expect(inputs.input.electricityPriceUsdPerMwh).toBe(94.5);
    expect(inputs.fields.electricityPriceUsdPerMwh).toMatchObject({
      sourceTitle: virginia.sourceTitle,
      asOf: "2025-12",
      evidence: "reported",
    });
    expect(quoted({ region: undefined }).inputs.input.electricityPriceUsdPerMwh).toBe(70); // assumption E01
  });

  test("the price held gives the margin asked for, and the lever starts from it", () => {
    const { cost, priceUsdPerMtok, lever } = quoted();
    expect(1 - cost.mtok.totalUsd / priceUsdPerMtok).toBeCloseTo(0.45, 12);
    // Section 4: m' = 1 - (1 - m) C'/C, 45 % becomes 54 %; unit cost falls by a sixth less what more power costs.
    expect(lever.grossMarginAfterFraction).toBeCloseTo(1 - 0.55 * lever.unitCostRatio, 12);
    expect(lever.grossMarginAfterFraction).toBeCloseTo(0.54, 2);
    expect(lever.unitCostRatio).toBeGreaterThan(1 / 1.2);
    expect(lever.unitCostRatio).toBeLessThan(0.845);
  });

  test("a chip and a throughput of which nothing is on file are computed from what is stated", () => {
    // By hand: no capital but the chip's: 20,000 USD x 1 over 4 years at 0 %, nothing left: 5,000 USD/yr = 0.5708 USD/h.
    // Power: 1 kW x LF 1 x PUE 1 x 50 USD/MWh = 0.05 USD/h. 1,000 tok/s x 3,600 = 3.6 Mtok/h. (0.5708 + 0.05) / 3.6 = 0.17244.
    const { cost, inputs, serving } = quoted({
      hardware: undefined,
      model: undefined,
      overrides: {
        acceleratorPriceUsd: 20_000,
        acceleratorTdpKw: 0.7,
        acceleratorItPowerKw: 1,
        pueRatio: 1,
        peakPueRatio: 1,
        electricalEfficiencyFraction: 1,
        serverMultiplierRatio: 1,
        switchPriceUsd: 0,
        opticsUsdPerTier: 0,
        opticsFixedUsd: 0,
        storageShareFraction: 0,
        facilityUsdPerItMw: 0,
        waccFraction: 0,
        itLifeYears: 4,
        residualFraction: 0,
        operationsUsdPerItMwYear: 0,
        softwareUsdPerAcceleratorYear: 0,
        egressUsdPerGb: 0,
        waterUsageLitresPerKwh: 0,
        electricityPriceUsdPerMwh: 50,
        loadFactorFraction: 1,
        throughputTokensPerSecond: 1000,
        utilisationFraction: 1,
        goodputFraction: 1,
        inputTokens: 1024,
        outputTokens: 1024,
      },
    });
    expect(serving.kind).toBe("stated");
    expect(cost.mtok.totalUsd).toBeCloseTo((5000 / 8760 + 0.05) / 3.6, 10);
    expect(inputs.fields.acceleratorPriceUsd).toMatchObject({
      evidence: "scenario",
      verification: "overridden",
    });
    const { inputUsdPerMtok, outputUsdPerMtok } = cost.byPhase;
    expect((inputUsdPerMtok + outputUsdPerMtok) / 2).toBeCloseTo(cost.mtok.totalUsd, 10); // equal shares of a request
  });

  test.each([
    [{ region: "US-ZZ" }, "region", "US-VA"],
    [{ model: "GPT-9" }, "model", "DeepSeek-R1"],
    [{ hardware: "gb300" as const }, "hardware", "gb200"],
    [{ precision: "fp2" }, "precision", "fp4"],
    [{ shape: { inputTokens: 7, outputTokens: 7 } }, "shape", "8192-1024"],
    [
      { interactivityTokensPerSecondPerUser: 4000 },
      "interactivityTokensPerSecondPerUser",
      "nothing is extrapolated",
    ],
  ])("%j is unknown and says what is known", (part, field, allowed) => {
    const unknown = unknownOf(part);
    expect(unknown?.field).toBe(field);
    expect(unknown?.allowed).toContain(allowed);
  });

  test("inputs that contradict each other are refused by name", () => {
    expect(() => quoted({ overrides: { pueRatio: 1.01, electricalEfficiencyFraction: 0.9 } })).toThrow(
      /pueRatio/,
    );
    expect(() => quoted({ lever: { ...choice.lever, grossMarginFraction: 1 } })).toThrow(
      /grossMarginFraction/,
    );
  });
});

// V3: InferenceX, GLM-5 on H200 at concurrency 4: 1.41e6 / (3600 x 347.9) = 1.1258 USD, published 1.13; V4: at 50 tokens/s 0.685.
test("a caller's own points give the throughput behind the published cost, measured and between measurements", () => {
  const rows = [
    [347.9, 84.49],
    [489.7, 59.82],
    [675.9, 39.64],
    [851.9, 24.9],
  ] as const;
  const operatingPoints = rows.map(([rate, speed]) => ({
    precision: "fp8",
    framework: "sglang+mtp",
    inputTokens: 8192,
    outputTokens: 1024,
    interactivityTokensPerSecondPerUser: speed,
    totalTokensPerSecondPerAccelerator: rate,
    measuredOn: "2026-05-25",
    sourceTitle: "InferenceX, GLM-5",
  }));
  const usdAt = (interactivityTokensPerSecondPerUser: number) => {
    const { serving } = quoted({
      hardware: "h200",
      model: "GLM-5",
      operatingPoints,
      interactivityTokensPerSecondPerUser,
    });
    return 1.41e6 / (3600 * serving.throughputTokensPerSecond);
  };
  expect(Math.abs(usdAt(84.49) - 1.13)).toBeLessThanOrEqual(0.0051);
  expect(Math.abs(usdAt(50) / 0.69 - 1)).toBeLessThanOrEqual(0.015);
  expect(quoted({ operatingPoints, interactivityTokensPerSecondPerUser: 50 }).serving).toMatchObject({
    kind: "interpolated",
    evidence: "scenario",
  });
});
