import { describe, expect, test } from "vitest";

const MTOK = { cacheHit: 342_000, cacheMiss: 266_000, output: 168_000 }; // billions of a day; 608 - 342 missed the cache
const USD_PER_MTOK = { cacheHit: 0.14, cacheMiss: 0.55, output: 2.19 };
const COST_USD = 87_072;

// V2, identity: 342,000 x 0.14 + 266,000 x 0.55 + 168,000 x 2.19 = 47,880 + 146,300 + 367,920 = 562,100.
// Published 562,027 USD and 545 %; token counts are rounded. Tolerance 0.1 % and 1 percentage point.
describe("V2: DeepSeek's theoretical revenue and margin", () => {
  const revenueUsd =
    MTOK.cacheHit * USD_PER_MTOK.cacheHit +
    MTOK.cacheMiss * USD_PER_MTOK.cacheMiss +
    MTOK.output * USD_PER_MTOK.output;

  test("revenue is 562,027 USD within 0.1 %", () => {
    expect(Math.abs(revenueUsd / 562_027 - 1)).toBeLessThanOrEqual(0.001);
  });

  // 562,100 / 87,072 - 1 = 545.6 % of cost; 1 - 87,072 / 562,100 = 84.5 % of revenue.
  test("545 % is profit over cost, 84.5 % the gross margin on revenue", () => {
    expect(Math.abs((revenueUsd / COST_USD - 1) * 100 - 545)).toBeLessThanOrEqual(1);
    expect((1 - COST_USD / revenueUsd) * 100).toBeCloseTo(84.5, 1);
  });
});
