import { describe, expect, test } from "vitest";
import { footprint } from "../unit-cost/footprint";

const PROMPT_WH = 0.24;
const PUE = 1.09;
const WATER_ML = 0.26;

// V12, one fitted value: arXiv 2508.15734, median Gemini prompt. E_IT = 0.24 / 1.09 = 0.2202 Wh. Tolerance 5 %; published
// components are rounded to 0.01 Wh.
describe("V12: energy and water of a prompt", () => {
  const itWh = PROMPT_WH / PUE;

  // (1.09 - 1) x 0.2202 = 0.0198, published 0.02.
  test("facility overhead is 0.02 Wh", () => {
    expect(Math.abs(((PUE - 1) * itWh) / 0.02 - 1)).toBeLessThanOrEqual(0.05);
  });

  // 0.26 mL / 0.2202 Wh = 1.18 L/kWh, Google reports 1.15.
  test("water is 1.15 litres per kWh of IT", () => {
    expect(Math.abs(WATER_ML / itWh / 1.15 - 1)).toBeLessThanOrEqual(0.05);
  });

  // 0.24 Wh / 1.09 x 1.15 L/kWh = 0.2532 mL, published 0.26: the mL of a prompt are the litres of a thousand.
  test("the footprint of 0.24 Wh at the meter is 0.26 mL at Google's reported 1.15", () => {
    const { waterLitresPerMtok: mlPerPrompt } = footprint(
      { energyKwhPerMtok: PROMPT_WH, pueRatio: PUE, waterUsageLitresPerKwh: 1.15 },
      "US",
      [],
      undefined,
    );
    expect(mlPerPrompt).toBeCloseTo(0.2532, 4);
    expect(Math.abs(mlPerPrompt / WATER_ML - 1)).toBeLessThanOrEqual(0.05);
  });

  // 58 + 25 + 10 + 8 = 101 %; 0.24 / 0.10 = 2.4 from the chip-only boundary to the whole stack.
  test("shares sum to 101 % by rounding, and the whole stack is 2.4 times the narrow boundary", () => {
    expect(58 + 25 + 10 + 8).toBe(101);
    expect(PROMPT_WH / 0.1).toBeCloseTo(2.4, 10);
  });
});
