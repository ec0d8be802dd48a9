import { describe, expect, test } from "vitest";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import {
  snapshotAssumptions,
  snapshotHardwareConstants,
  snapshotOperatingPoints,
  snapshotRegionFacts,
} from "@/lib/testing/snapshot-cost-fixture";
import { quoteUnitCost, type UnitCostChoice } from "./quote-unit-cost";

const data = {
  assumptions: snapshotAssumptions,
  operatingPoints: snapshotOperatingPoints,
  prices: [],
  regionFacts: snapshotRegionFacts,
  hardwareConstants: snapshotHardwareConstants,
};
const gb300: UnitCostChoice = { ...costDefaults, hardware: "gb300", region: undefined, allowRoofline: true };

function servingOf(part: Partial<UnitCostChoice>) {
  const quote = quoteUnitCost(data, { ...gb300, ...part });
  return "unknown" in quote ? quote.unknown : quote.serving;
}

describe("a roofline in place of a measurement", () => {
  test("serves hardware nobody measured, calibrated on all that was, as an estimate", () => {
    const quote = quoteUnitCost(data, gb300);
    if ("unknown" in quote || quote.serving.kind !== "roofline") throw new Error("expected a roofline");
    const { serving, inputs, cost } = quote;
    expect(serving).toMatchObject({ hardware: "gb300", precision: "fp4", evidence: "estimated" });
    expect(serving.calibratedOn).toEqual(["b200", "gb200", "h100", "h200", "mi300x", "mi355x"]);
    expect(serving.calibration.errorFactor).toBeGreaterThan(2);
    expect(inputs.fields.throughputTokensPerSecond).toMatchObject({
      value: serving.throughputTokensPerSecond,
      evidence: "estimated",
      verification: "unverified",
      note: serving.note,
    });
    expect(serving.note).toContain(`factor of ${serving.calibration.errorFactor.toFixed(1)}`);
    const { inputTokens, inputSecondsPerToken, outputTokens, outputSecondsPerToken } = serving;
    expect(inputTokens * inputSecondsPerToken + outputTokens * outputSecondsPerToken).toBeCloseTo(
      9216 / serving.throughputTokensPerSecond,
      10,
    );
    expect(cost.mtok.totalUsd).toBeGreaterThan(0);
  });

  test("is never given unasked, nor in place of a measurement", () => {
    expect(servingOf({ allowRoofline: undefined })).toMatchObject({ field: "hardware", value: "gb300" });
    expect(servingOf({ allowRoofline: false })).toMatchObject({ field: "hardware", value: "gb300" });
    const measured = { hardware: "gb200" as const };
    expect(servingOf(measured)).toEqual(servingOf({ ...measured, allowRoofline: false }));
  });

  test("beyond the measured speeds rests on the accelerator's own points and never serves more than they did", () => {
    const limits = { hardware: "mi300x" as const, allowRoofline: false };
    expect(servingOf({ ...limits, interactivityTokensPerSecondPerUser: 5000 })).toHaveProperty("allowed");
    const wish = { hardware: "mi300x" as const, interactivityTokensPerSecondPerUser: 90 };
    expect(servingOf({ ...wish, allowRoofline: false })).toMatchObject({
      field: "interactivityTokensPerSecondPerUser",
    });
    const serving = servingOf(wish);
    expect(serving).toMatchObject({ kind: "roofline", calibratedOn: ["mi300x"], precision: "fp8" });
    const fastest = snapshotOperatingPoints
      .filter(
        ({ hardware, model, inputTokens }) =>
          hardware === "mi300x" && model === "DeepSeek-R1" && inputTokens === 8192,
      )
      .toSorted(
        (a, b) => (b.interactivityTokensPerSecondPerUser ?? 0) - (a.interactivityTokensPerSecondPerUser ?? 0),
      )[0];
    expect("throughputTokensPerSecond" in serving && serving.throughputTokensPerSecond).toBeLessThanOrEqual(
      fastest?.totalTokensPerSecondPerAccelerator ?? NaN,
    );
  });

  test.each([
    [{ model: "Kimi-K2.5" }, "hardware"],
    [{ precision: "bf16" }, "hardware"],
    [{ hardware: "h100" as const, precision: "fp4" }, "precision"],
    [{ workload: "gpqa" }, "hardware"],
    [{ maxTimeToFirstTokenSeconds: 1 }, "hardware"],
    [{ interactivityTokensPerSecondPerUser: 5000 }, "hardware"],
    [{ hardware: "gb200" as const, shape: { inputTokens: 7, outputTokens: 7 } }, "shape"],
  ])("%j is refused as before", (part, field) => {
    expect(servingOf(part)).toMatchObject({ field });
  });
});
