import { describe, expect, test } from "vitest";
import { unitCostFieldNames, unitCostFields } from "@/lib/model/unit-cost/unit-cost-fields";
import { unitCostOverrides, unitCostRequest } from "./unit-cost-request";

const minimal = { hardware: "gb200", model: "DeepSeek-R1" };

describe("unit cost request", () => {
  test("needs only the hardware and the model", () => {
    expect(unitCostRequest.parse(minimal)).toEqual({
      ...minimal,
      shape: { inputTokens: 8192, outputTokens: 1024 },
      interactivityTokensPerSecondPerUser: 35,
      allowRoofline: false,
      marketType: "retail-industrial",
      ownerClass: "hyperscaler",
      interconnect: "pluggable",
      lever: { softwareMultiplierRatio: 1.2, grossMarginFraction: 0.45, passThroughFraction: 0.5 },
      competition: { priceElasticity: 1.1, capacityToDemandRatio: 1, adoptionLagYears: 1 },
      overrides: {},
    });
  });

  test("without hardware or a model, what they would decide must be stated", () => {
    const stated = { throughputTokensPerSecond: 3000, inputTokens: 1024, outputTokens: 1024 };
    const chip = {
      acceleratorPriceUsd: 20_000,
      acceleratorTdpKw: 0.7,
      acceleratorItPowerKw: 1.2,
      pueRatio: 1.15,
    };
    expect(unitCostRequest.safeParse({ hardware: "gb300", overrides: stated }).success).toBe(true);
    expect(unitCostRequest.safeParse({ overrides: { ...stated, ...chip } }).success).toBe(true);
    const refused = unitCostRequest.safeParse({ overrides: { ...chip, throughputTokensPerSecond: 3000 } });
    expect(refused.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "overrides.inputTokens",
      "overrides.outputTokens",
    ]);
  });

  test("a cooling choice takes the usual classes, and the place of a PUE stated for unlisted hardware", () => {
    expect(unitCostRequest.parse({ ...minimal, cooling: {} }).cooling).toEqual({
      airSupply: "recommended",
      waterSupply: "W27",
      heatRejection: "evaporative",
    });
    const overrides = {
      acceleratorPriceUsd: 20_000,
      acceleratorTdpKw: 0.7,
      acceleratorItPowerKw: 1.2,
      throughputTokensPerSecond: 3000,
      inputTokens: 1024,
      outputTokens: 1024,
    };
    expect(unitCostRequest.safeParse({ overrides }).success).toBe(false);
    expect(unitCostRequest.safeParse({ overrides, cooling: { airHeatFraction: 1 } }).success).toBe(true);
  });

  test("shares of heat that do not sum to 1 are named with both and their sum", () => {
    const cooling = { airHeatFraction: 0.7, liquidHeatFraction: 0.2 };
    const [issue] = unitCostRequest.safeParse({ ...minimal, cooling }).error?.issues ?? [];
    expect(issue?.path).toEqual(["cooling", "liquidHeatFraction"]);
    expect(issue?.message).toMatch(/airHeatFraction and liquidHeatFraction sum to 1, got 0\.89/);
  });

  test("accepts every field at both ends of the model's range and nothing beyond", () => {
    for (const field of unitCostFieldNames) {
      const { min, max } = unitCostFields[field];
      expect(unitCostOverrides.safeParse({ [field]: min }).success, `${field} at ${min}`).toBe(true);
      expect(unitCostOverrides.safeParse({ [field]: max }).success, `${field} at ${max}`).toBe(true);
      expect(unitCostOverrides.safeParse({ [field]: min - 1 }).success, `${field} below ${min}`).toBe(false);
      expect(unitCostOverrides.safeParse({ [field]: max + 1 }).success, `${field} above ${max}`).toBe(false);
    }
  });

  test.each([
    [{ hardware: "gb200" }],
    [{ ...minimal, electricityPriceUsdPerMwh: "70" }],
    [{ ...minimal, electricityPriceUsdPerMwh: null }],
    [{ ...minimal, electricityPriceUsdPerMwh: Number.NaN }],
    [{ ...minimal, softwareMultiplier: 0 }],
    [{ ...minimal, region: "us-va" }],
    [{ ...minimal, hardware: "b300" }],
    [{ ...minimal, ownerClass: "bank" }],
    [{ ...minimal, interconnect: "string" }],
    [{ ...minimal, cooling: { airHeatFraction: 0.7, liquidHeatFraction: 0.2 } }],
    [{ ...minimal, cooling: { airHeatFraction: 1.2 } }],
    [{ ...minimal, cooling: { heatRejection: "ice" } }],
    [{ ...minimal, cooling: { waterSupply: "W99" } }],
    [{ ...minimal, cooling: { climate: "virginia" } }],
    [{ ...minimal, carbonIntensityGramsCo2ePerKwh: -1 }],
    [{ ...minimal, interactivityTokensPerSecondPerUser: 0 }],
    [{ ...minimal, overrides: { networkTierCount: 2.5 } }],
    [{ ...minimal, overrides: { outputTokens: 1024.5 } }],
    [{ ...minimal, overrides: { powerPrice: 70 } }],
    [{ ...minimal, phi: 0.5 }],
    [{ ...minimal, uncertainty: { draws: 10_000 } }],
    [{ ...minimal, uncertainty: { draws: 8 } }],
    [{ ...minimal, uncertainty: { draws: 32_768 } }],
    [{ ...minimal, uncertainty: { draws: "1024" } }],
    [{ ...minimal, uncertainty: { seed: "" } }],
    [{ ...minimal, uncertainty: true }],
  ])("refuses %o", (request) => {
    expect(unitCostRequest.safeParse(request).success).toBe(false);
  });

  test("takes whole nets of draws, and says which", () => {
    expect(unitCostRequest.parse({ ...minimal, uncertainty: {} }).uncertainty).toEqual({
      draws: 8192,
      seed: "joule",
    });
    for (const draws of [16, 1024, 16_384]) {
      expect(unitCostRequest.safeParse({ ...minimal, uncertainty: { draws } }).success).toBe(true);
    }
    const refused = unitCostRequest.safeParse({ ...minimal, uncertainty: { draws: 10_000 } });
    expect(refused.error?.issues[0]?.message).toMatch(/one of 16, 32, .*16384/);
  });
});
