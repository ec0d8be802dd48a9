import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { defaultScenarioOptions } from "../scenario/scenario-options";
import { summariseScenario } from "../scenario/summarise-scenario";
import { compareFrameworks, reproductionOf } from "./compare-frameworks";
import { frameworkEngine } from "./framework-engine";
import type { FrameworkId } from "./published-framework";

const base = scenarioParametersFixture("base");
const comparisons = compareFrameworks(frameworkEngine(scenarioContextFixture, base, defaultScenarioOptions));

function comparisonOf(id: FrameworkId) {
  const found = comparisons.find((comparison) => comparison.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
}

describe("compareFrameworks", () => {
  test("the steps from each published figure to the engine's sum to the difference", () => {
    const figures = comparisons.flatMap(({ answer }) => answer?.figures ?? []);
    for (const { id, value, publishedValue, steps } of figures) {
      if (value === null || publishedValue === null) continue;
      const explained = steps.reduce((sum, { effect }) => sum + effect, publishedValue);
      expect([id, explained]).toEqual([id, expect.closeTo(value, 6)]);
    }
    expect(figures.length).toBeGreaterThan(25);
  });

  test("every engine figure is a number, and no framework is refused by the published base case", () => {
    for (const comparison of comparisons) {
      expect([comparison.id, comparison.refusal]).toEqual([comparison.id, null]);
      for (const { id, value } of comparison.answer?.figures ?? []) {
        expect([comparison.id, id, Number.isFinite(value)]).toEqual([comparison.id, id, true]);
      }
    }
  });

  test.each([
    ["sequoia-2023", "exact"],
    ["sequoia-2024", "close"], // total exact, gap 530 against 500
    ["jpmorgan-return", "not-reproducible"],
    ["jpmorgan-per-user", "close"],
    ["bain", "exact"],
    ["citi-2025", "close"],
    ["citi-2026", "not-reproducible"],
    ["morgan-stanley-funding", "exact"],
    ["morgan-stanley-margin", "close"],
    ["goldman-sachs", "close"],
    ["bca", "exact"],
    ["bernstein", "close"],
    ["exponential-view-2025", "exact"],
    ["exponential-view-2026", "exact"],
    ["exponential-view-elasticity", "differs"], // 1.08 to 1.57 where 1.2 to 1.8 is quoted
    ["rice", "close"],
    ["burry", "not-reproducible"],
    ["meta", "not-reproducible"],
  ] as const)("%s is %s", (id, reproduction) => {
    expect(comparisonOf(id).reproduction).toBe(reproduction);
  });

  test("J.P. Morgan's 5 tn is what the engine then spends over 2026 to 2030, and NPV is zero at the required revenue", () => {
    const overrides = comparisonOf("jpmorgan-return").answer?.overrides ?? {};
    const { paths, outputs } = summariseScenario(
      scenarioContextFixture,
      { ...base, ...overrides },
      defaultScenarioOptions,
    );
    const spentUsdBn = paths.capexUsdBn.slice(4, 9).reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(spentUsdBn).toBeCloseTo(5000, 6);
    expect(comparisonOf("jpmorgan-return").answer?.figures[0]?.value).toBeCloseTo(
      outputs.requiredRevenue2030UsdBn ?? Number.NaN,
      6,
    );
  });

  test("what publishers fix stays fixed: the reader's grid, policy and accounting change no answer", () => {
    const engine = frameworkEngine(scenarioContextFixture, base, {
      ...defaultScenarioOptions,
      grid: "quarterly",
      capexPolicy: "reactive",
      economicDepreciation: "declining",
      writedownRule: "recoverable-amount",
    });
    expect(compareFrameworks(engine)).toEqual(comparisons);
  });

  test("a base case that leaves a framework outside the engine's bounds is refused by name, not computed", () => {
    const engine = frameworkEngine(
      scenarioContextFixture,
      { ...base, capexPerGw2026UsdBn: 5 },
      defaultScenarioOptions,
    );
    const refused = compareFrameworks(engine).find(({ id }) => id === "citi-2026");
    expect(refused?.refusal).toMatch(/grossAdds2026Gw must be from 0 to 200, got/);
    expect(refused?.answer).toBeNull();
  });
});

describe("reproductionOf", () => {
  const check = {
    id: "capacityCost",
    unit: "USD bn",
    publishedValue: 2800,
    toleranceFraction: 0.03,
  } as const;

  test.each([
    [2800, "exact"],
    [2750, "close"],
    [2600, "differs"],
    [null, "not-reproducible"],
  ] as const)("%s against 2,800 with a tolerance of three percent is %s", (recomputedValue, reproduction) => {
    expect(reproductionOf({ ...check, recomputedValue })).toBe(reproduction);
  });
});
