import { describe, expect, test } from "vitest";
import { unitCost } from "../unit-cost/unit-cost";
import { gb200, referenceInput } from "./accelerator-reference.fixture";

describe("reference run, GB200", () => {
  const cost = unitCost(referenceInput(gb200));
  const { lines, totalUsd, straightLineTotalUsd } = cost.acceleratorHour;
  const sharePercent = (value: number): number => (value / totalUsd) * 100;

  // CRF(8 %, 5) = 0.250456, less residual 0.05 / 1.08^5: 0.241933 a year. Server 41,545 USD: 1.1474 USD/h.
  // Network 8,309: 0.2295. Storage 976: 0.0270. Facility 22,010 x CRF(8 %, 15) 0.116830: 0.2935.
  // Energy 1.87 kW x 0.75 x 1.18 x 0.07: 0.1159. Operations 0.3 m USD/MW x 1.87 kW: 0.0640. Sum 1.877.
  test("costs 1.88 USD per accelerator-hour in the published shares", () => {
    expect(totalUsd).toBeCloseTo(1.88, 2);
    expect(sharePercent(lines.server)).toBeCloseTo(61.1, 1);
    expect(sharePercent(lines.network)).toBeCloseTo(12.2, 1);
    expect(sharePercent(lines.storage)).toBeCloseTo(1.4, 1);
    expect(sharePercent(lines.facility)).toBeCloseTo(15.6, 1);
    expect(sharePercent(lines.energyIt + lines.electricalLosses + lines.cooling)).toBeCloseTo(6.2, 1);
    expect(sharePercent(lines.operations)).toBeCloseTo(3.4, 1);
  });

  // 1000 / 1.87 = 534.8 accelerators x 1.877 x 8760 = 8.79 m USD; / peak PUE 1.3 = 6.76 m USD.
  test("costs 8.79 million USD per MW of IT and year, 6.76 per MW at the utility", () => {
    expect(cost.acceleratorsPerItMw).toBeCloseTo(534.8, 1);
    expect(cost.perItMwYearUsd / 1e6).toBeCloseTo(8.79, 2);
    expect(cost.perUtilityMwYearUsd / 1e6).toBeCloseTo(6.76, 2);
  });

  // 1.87 x 0.75 x 1.18 = 1.655 kW over 9335 x 0.6 x 0.96 = 5377 tokens/s: 0.3078 J = 0.0855 kWh/Mtok.
  test("draws 0.31 J per token at the utility", () => {
    expect(cost.energyJoulesPerToken).toBeCloseTo(0.3078, 4);
    expect(cost.energyKwhPerMtok).toBeCloseTo(0.0855, 4);
  });

  // (41,545 + 8,309 + 976) 0.95 / 5 / 8760 + 22,010 / 15 / 8760 + 0.1799 running = 1.4499.
  test("is 1.45 USD an hour in straight-line books: the gap is the cost of capital", () => {
    expect(straightLineTotalUsd).toBeCloseTo(1.45, 2);
  });
});
