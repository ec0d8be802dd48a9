import { describe, expect, test } from "vitest";
import type { FlowScenario } from "./chain-flows";
import { excessLayers, excessTogether } from "./perimeter-reading";

/** 100 bn of capex: silicon 40, systems 20, optics 5 and 1 of running costs. */
const layers = (
  [
    ["compute-silicon", 40, 40],
    ["inference-systems", 20, 20],
    ["optical-modules", 5, 6],
  ] as const
).map(([recipient, spent, booked]) => ({
  recipient,
  lagQuarters: 0,
  spentUsdBn: [spent],
  bookedUsdBn: [booked],
  replacedFraction: [null],
}));
const vendor = (layer: "compute-silicon" | "inference-systems", share: number) => ({
  ticker: "AAA",
  layer,
  shareFraction: [share],
});
const error = (layer: "compute-silicon" | "optical-modules", worstShareSum: number) => ({
  layer,
  years: [2025],
  worstYear: 2025,
  worstShareSum,
  vendors: [{ ticker: "AAA", shareFraction: worstShareSum }],
});
const scenario: FlowScenario = {
  slug: "base",
  capexUsdBn: [100],
  layers,
  vendors: [vendor("compute-silicon", 1.25), vendor("inference-systems", 0.5)],
  perimeterErrors: [error("optical-modules", 1.1), error("compute-silicon", 1.25)],
  acceleration: [],
  shocks: [],
};

describe("excessLayers", () => {
  // 1.25 x 40 = 50 bn stated; to hold them the layer would need 1.25 x 40 % = 50 % of capex.
  test("states amounts and the share of capex that would hold them, largest excess first", () => {
    expect(excessLayers(scenario, [2025]).map(({ layer }) => layer)).toEqual([
      "compute-silicon",
      "optical-modules",
    ]);
    expect(excessLayers(scenario, [2025])[0]).toMatchObject({
      statedUsdBn: 50,
      poolUsdBn: 40,
      capexShare: { hereFraction: 0.4, neededFraction: 0.5 },
    });
  });

  test("a layer that running costs pay too needs no share of capex", () => {
    expect(excessLayers(scenario, [2025])[1]?.capexShare).toBeNull();
  });
});

describe("excessTogether", () => {
  // (50 + 10) / (40 + 20) = 1: what silicon states too much, systems leave unstated.
  test("an excess of one layer may be the border to the next", () => {
    expect(excessTogether(scenario, [2025], 2025)).toMatchObject({
      statedUsdBn: 60,
      poolUsdBn: 60,
      ratio: 1,
    });
  });

  // (50 + 25) / 60 = 1.25: capex of 125 bn would pay it.
  test("an excess of all of them is a total that is too small", () => {
    const vendors = [vendor("compute-silicon", 1.25), vendor("inference-systems", 1.25)];
    expect(excessTogether({ ...scenario, vendors }, [2025], 2025)?.neededCapexUsdBn).toBeCloseTo(125, 10);
  });

  test("one layer alone has nothing to be together with", () => {
    expect(excessTogether({ ...scenario, vendors: scenario.vendors.slice(0, 1) }, [2025], 2025)).toBeNull();
  });
});
