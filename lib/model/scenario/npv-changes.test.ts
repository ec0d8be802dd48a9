import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import { namedScenarioFixture, scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { compareScenarios } from "./compare-scenarios";
import { npvChanges, type EarlierComparison, type NpvChange } from "./npv-changes";
import type { NamedScenario, ScenarioInputs } from "./scenario-inputs";

const base = namedScenarioFixture("base");
const today = scenarioInputsFixture([namedScenarioFixture("bear"), base]);

function earlierOf(inputs: ScenarioInputs, drift = 0, isSameRegion = true): EarlierComparison {
  const headlines = compareScenarios(inputs).scenarios.map(({ slug, projection }) => ({
    slug,
    npvForwardUsdBn: projection.outputs.npvForwardUsdBn + drift,
  }));
  return { inputs, headlines, isSameRegion };
}

function changeOfBase(earlier: EarlierComparison, now: ScenarioInputs): NpvChange {
  const found = npvChanges(earlier, now).find(({ slug }) => slug === "base");
  if (found === undefined) throw new Error("base is missing");
  return found;
}

function withBase(inputs: ScenarioInputs, change: Partial<NamedScenario["parameters"]>): ScenarioInputs {
  const changed = { ...base, parameters: { ...base.parameters, ...change } };
  return { ...inputs, scenarios: inputs.scenarios.map((each) => (each.slug === "base" ? changed : each)) };
}

describe("npvChanges", () => {
  test("adds up to the difference, whatever moved", () => {
    const drift = fc.double({ min: -500, max: 500, noNaN: true });
    const capex = fc.double({ min: 300, max: 500, noNaN: true });
    fc.assert(
      fc.property(anyScenarioParameters, anyScenarioParameters, drift, capex, (then, now, moved, usdBn) => {
        const [last, ...others] = today.context.filedYears.toReversed();
        if (last === undefined) throw new Error("no filed year");
        const context = {
          ...today.context,
          filedYears: [...others.toReversed(), { ...last, capexUsdBn: usdBn }],
        };
        const earlier = { ...withBase(today, then), context };
        const change = changeOfBase(earlierOf(earlier, moved), withBase(today, now));
        const { codeUsdBn = 0, dataUsdBn = 0, parametersUsdBn = 0 } = change.effects ?? {};
        const sum = change.earlierUsdBn + codeUsdBn + dataUsdBn + parametersUsdBn;
        expect(Math.abs(sum - change.todayUsdBn)).toBeLessThan(1e-9 * Math.max(1, Math.abs(sum)));
      }),
      { numRuns: 30 },
    );
  });

  test("nothing moved, nothing told", () => {
    for (const { effects } of npvChanges(earlierOf(today), today))
      expect(effects).toEqual({ codeUsdBn: 0, dataUsdBn: 0, parametersUsdBn: 0 });
  });

  test("tells code, data and parameters apart", () => {
    // Stated 10 more than the same inputs give today: the engine took 10.
    expect(changeOfBase(earlierOf(today, 10), today).effects?.codeUsdBn).toBeCloseTo(-10, 9);
    const unitEconomics = { ...today.context.unitEconomics, softwareUsdPerAcceleratorYear: 900 };
    const context = { ...today.context, unitEconomics };
    const data = changeOfBase(earlierOf({ ...today, context }), today).effects;
    expect(data).toMatchObject({ codeUsdBn: 0, parametersUsdBn: 0 });
    expect(Math.abs(data?.dataUsdBn ?? 0)).toBeGreaterThan(0);
    const parameters = changeOfBase(earlierOf(withBase(today, { waccFraction: 0.12 })), today).effects;
    expect(parameters).toMatchObject({ codeUsdBn: 0, dataUsdBn: 0 });
    expect(parameters?.parametersUsdBn).not.toBe(0);
    const options = { ...today.options, strict: !today.options.strict };
    expect(changeOfBase(earlierOf({ ...today, options }), today).effects).toMatchObject({ dataUsdBn: 0 });
  });

  test("another power price is data, unless somebody set it or asked for another region", () => {
    const dear = withBase(today, { electricityPriceUsdPerMwh: 120 });
    expect(changeOfBase(earlierOf(dear), today).effects).toMatchObject({ parametersUsdBn: 0 });
    expect(changeOfBase(earlierOf(dear, 0, false), today).effects).toMatchObject({ dataUsdBn: 0 });
    const set = {
      ...dear,
      scenarios: dear.scenarios.map((each) => ({
        ...each,
        overridden: ["electricityPriceUsdPerMwh" as const],
      })),
    };
    expect(changeOfBase(earlierOf(set), today).effects).toMatchObject({ dataUsdBn: 0 });
  });

  test("inputs that today's engine refuses are said, and do not stop the other cases", () => {
    const broken = withBase(today, { pueRatio: 0.5 });
    const changes = npvChanges({ ...earlierOf(today), inputs: broken }, today);
    expect(changes.map(({ slug, effects }) => [slug, effects === null])).toEqual([
      ["bear", false],
      ["base", true],
    ]);
    expect(changes[1]?.refusal).toMatch(/^pueRatio must/);
  });

  test("reports without a case in common cannot be compared", () => {
    const other = scenarioInputsFixture([namedScenarioFixture("bull")]);
    expect(() => npvChanges(earlierOf(other), today)).toThrow(/none of these scenarios/);
  });
});
