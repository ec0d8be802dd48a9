import { describe, expect, test } from "vitest";
import { unitCost } from "../unit-cost/unit-cost";
import { gb200, referenceInput } from "./accelerator-reference.fixture";

const AIR_PUE = 1.25;
const h100 = { chipUsd: 23_238, serverRatio: 1.35, itPowerKw: 1.37, pueRatio: AIR_PUE };

// V15, plausibility: bottom-up against SemiAnalysis, hyperscaler, August 2026. Tolerance 25 %. B200 takes the GB200 price,
// H200 the H100's of 2025; the MI355X price is unverified. GB200 by hand: server 41,545 x 0.241933 / 8760 = 1.1474; network
// 20 % of it 0.2295; storage 0.0270; facility 22,010 x 0.116830 / 8760 = 0.2935; energy 0.1159; operations 0.0640.
describe("V15: USD per accelerator-hour against a published total", () => {
  test.each([
    ["GB200", gb200, 1.877, 1.86],
    ["B200", { ...gb200, itPowerKw: 1.71, pueRatio: AIR_PUE }, 1.843, 1.73],
    ["H200", h100, 1.412, 1.22],
    ["H100", h100, 1.412, 1.17],
    ["MI355X", { chipUsd: 18_000, serverRatio: 1.3, itPowerKw: 2.09, pueRatio: AIR_PUE }, 1.328, 1.5],
  ])("%s", (_, accelerator, expectedUsd, publishedUsd) => {
    const { totalUsd } = unitCost(referenceInput(accelerator)).acceleratorHour;
    expect(Math.abs(totalUsd - expectedUsd)).toBeLessThanOrEqual(0.001);
    expect(Math.abs(totalUsd / publishedUsd - 1)).toBeLessThanOrEqual(0.25);
  });

  // 534.8 accelerators per MW_IT x 1.877 x 8760 = 8.79 m USD. Epoch: 8.5 m, servers 60 %, energy 7.1 %.
  test("GB200 per MW of IT and year against Epoch", () => {
    const cost = unitCost(referenceInput(gb200));
    expect(Math.abs(cost.perItMwYearUsd / 8.5e6 - 1)).toBeLessThanOrEqual(0.25);
    expect(cost.perItMwYearUsd / 1e6).toBeCloseTo(8.79, 2);
  });
});
