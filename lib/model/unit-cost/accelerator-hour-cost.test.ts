import { describe, expect, test } from "vitest";
import { gb200, referenceInput } from "../reference-cases/accelerator-reference.fixture";
import { acceleratorCapital, acceleratorHourCost } from "./accelerator-hour-cost";
import { cashCostUsdPerItMwYear } from "./cash-cost";

const reference = referenceInput(gb200);
const HOURS_PER_YEAR = 8760;

describe("acceleratorHourCost", () => {
  // The scenarios charge the same cash cost per MW of IT that an accelerator-hour does here: 1000 / 1.87 of them.
  test("runs at the cash cost the scenarios use", () => {
    const { economic } = acceleratorHourCost(reference);
    const running =
      economic.energyIt +
      economic.electricalLosses +
      economic.cooling +
      economic.water +
      economic.operations +
      economic.software;
    const perMw = (running * HOURS_PER_YEAR * 1000) / 1.87;
    expect(perMw / cashCostUsdPerItMwYear(reference).totalUsdPerItMwYear).toBeCloseTo(1, 12);
  });

  // Books over 6 years instead of 5 at 8 %: server 41,545 x 0.95 / 6 / 8760 = 0.7509 against 1.1474 USD/h.
  test("books a longer life than the economic one for less", () => {
    const { economic, accounting } = acceleratorHourCost({ ...reference, itBookLifeYears: 6 });
    expect(economic.server).toBeCloseTo(1.1474, 4);
    expect(accounting.server).toBeCloseTo(0.7509, 4);
    expect(accounting.energyIt).toBe(economic.energyIt);
  });

  test("a negative power price pays for drawing", () => {
    const { economic } = acceleratorHourCost({ ...reference, electricityPriceUsdPerMwh: -20 });
    expect(economic.energyIt).toBeLessThan(0);
    expect(economic.cooling).toBeLessThan(0);
    expect(economic.operations).toBeGreaterThan(0);
  });

  // 31,958 x 1.3 = 41,545 USD server; 11.77 m x 1.87 / 1000 = 22,010 USD facility.
  test("puts capital behind one accelerator", () => {
    const capital = acceleratorCapital(reference);
    expect(capital.serverUsd).toBeCloseTo(41_545.4, 1);
    expect(capital.facilityUsd).toBeCloseTo(22_009.9, 1);
  });
});
