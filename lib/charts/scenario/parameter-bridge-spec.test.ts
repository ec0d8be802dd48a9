import { describe, expect, test } from "vitest";
import type { ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import { parameterBridgeSpec } from "./parameter-bridge-spec";

const words = {
  value: "Forward NPV",
  from: { slug: "bear", name: "Bear" },
  to: { slug: "own", name: "Yours" },
  labelOf: (keys: readonly string[]) => keys.join(" + "),
  others: (count: number) => `${count} others`,
};

// -3 + 2 - 0.5 + 0.25 = -1.25 USD bn, the idle cost of debt left out.
const bridge: ParameterBridge = {
  fromNpvUsdBn: -3,
  toNpvUsdBn: -1.25,
  roundingUsdBn: 0,
  steps: [
    { keys: ["wallet2030UsdBn"], effectUsdBn: 2, standardErrorUsdBn: 0.1 },
    { keys: ["waccFraction", "terminalGrowthFraction"], effectUsdBn: -0.5, standardErrorUsdBn: 0.05 },
    { keys: ["costOfDebtFraction"], effectUsdBn: 0, standardErrorUsdBn: 0 },
  ],
  others: { stepCount: 3, effectUsdBn: 0.25, standardErrorUsdBn: 0.02 },
  orderCount: 64,
};

describe("parameterBridgeSpec", () => {
  test("starts and ends in the scenarios, in dollars, with the others as one step before the end", () => {
    const spec = parameterBridgeSpec(bridge, words);
    expect(spec.kind === "waterfall" && spec.items).toEqual([
      { label: "Bear", kind: "total", value: -3e9, scenario: "bear" },
      { label: "wallet2030UsdBn", kind: "change", value: 2e9, standardError: 0.1e9 },
      {
        label: "waccFraction + terminalGrowthFraction",
        kind: "change",
        value: -0.5e9,
        standardError: 0.05e9,
      },
      { label: "3 others", kind: "change", value: 0.25e9, standardError: 0.02e9 },
      { label: "Yours", kind: "total", value: -1.25e9, scenario: "own" },
    ]);
  });

  test("effects over every order have no standard error", () => {
    const spec = parameterBridgeSpec({ ...bridge, others: null, orderCount: null }, words);
    expect(
      spec.kind === "waterfall" && spec.items.every(({ standardError }) => standardError === undefined),
    ).toBe(true);
  });
});
