import { expect, test } from "vitest";
import { statedOperatingPoint } from "./stated-operating-point";
import { unitCostRequest } from "./unit-cost-request";

const point = {
  precision: "fp8",
  framework: "sglang",
  inputTokens: 8192,
  outputTokens: 1024,
  interactivityTokensPerSecondPerUser: 40,
  totalTokensPerSecondPerAccelerator: 347.9,
  measuredOn: "2026-05-25",
  sourceTitle: "own bench",
};

test("own points stand in for a model nobody measured, without a stated throughput", () => {
  const request = { hardware: "h200", model: "GLM-9", operatingPoints: [point] };
  expect(unitCostRequest.safeParse(request).success).toBe(true);
  expect(unitCostRequest.safeParse({ ...request, model: undefined }).success).toBe(true);
});

test.each([
  [{ totalTokensPerSecondPerAccelerator: undefined }, "outputTokensPerSecondPerAccelerator"],
  [{ inputTokens: undefined }, "inputTokens"],
  [{ powerKwPerAccelerator: 0.6 }, "powerBoundary"],
  [{ interactivityTokensPerSecondPerUser: 0 }, "interactivityTokensPerSecondPerUser"],
  [{ measuredOn: "May" }, "measuredOn"],
  [{ sourceUrl: "javascript:alert(1)" }, "sourceUrl"],
])("refuses %o, naming %s", (change, field) => {
  const refused = statedOperatingPoint.safeParse({ ...point, ...change });
  expect(refused.error?.issues.map(({ path }) => path.join("."))).toContain(field);
});
