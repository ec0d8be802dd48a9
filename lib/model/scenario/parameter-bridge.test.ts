import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { groupBridge } from "./group-bridge";
import { createParameterBridge, type ParameterBridge } from "./parameter-bridge";
import { defaultScenarioOptions } from "./scenario-options";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

const bear = scenarioParametersFixture("bear");
const base = scenarioParametersFixture("base");
const bull = scenarioParametersFixture("bull");

function bridge(from: ScenarioParameters, to: ScenarioParameters, projections = Infinity): ParameterBridge {
  const run = createParameterBridge({
    context: scenarioContextFixture,
    options: defaultScenarioOptions,
    from,
    to,
    seed: "test",
  });
  run.advance(Math.min(projections, run.projectionCount));
  const done = run.summarise();
  if (done === null) throw new Error("the run was too short to say anything");
  return done;
}

function effectOf({ steps }: ParameterBridge, key: ScenarioParameterKey): number | undefined {
  return steps.find(({ keys }) => keys.includes(key))?.effectUsdBn;
}

function sumUsdBn({ steps }: ParameterBridge): number {
  return steps.reduce((sum, { effectUsdBn }) => sum + effectUsdBn, 0);
}

/** The attribution itself sums up, before anything is closed; what is printed then does to the last digit. */
function expectWhole(whole: ParameterBridge): void {
  const turnoverUsdBn = whole.steps.reduce((sum, { effectUsdBn }) => sum + Math.abs(effectUsdBn), 0);
  const scaleUsdBn = Math.max(turnoverUsdBn, Math.abs(whole.fromNpvUsdBn), Math.abs(whole.toNpvUsdBn));
  expect(Math.abs(whole.roundingUsdBn)).toBeLessThan(1e-9 * scaleUsdBn);
  expect(sumUsdBn(whole)).toBeCloseTo(whole.toNpvUsdBn - whole.fromNpvUsdBn, 9);
}

const someOf = (keys: readonly ScenarioParameterKey[]) => fc.subarray([...keys], { minLength: 1 });
const switchable = [
  "wallet2030UsdBn",
  "priceElasticity",
  "demandGrowth2027Fraction",
  "capexPerGw2026UsdBn",
  "electricityPriceUsdPerMwh",
  "economicLifeComputeYears",
] as const satisfies readonly ScenarioParameterKey[];

const onePerGroup = [
  "capexPerGw2026UsdBn",
  "powerGrowth2027Fraction",
  "wallet2030UsdBn",
  "electricityPriceUsdPerMwh",
  "economicLifeComputeYears",
  "waccFraction",
] as const satisfies readonly ScenarioParameterKey[];

describe("createParameterBridge", () => {
  const sampled = bridge(bear, bull, 14_000);

  test("from bear to bull the effects sum to the difference to the dollar", () => {
    expect(sampled.orderCount).toBeGreaterThan(100);
    expectWhole(sampled);
  });

  test("with one parameter changed in each group it is the bridge over groups", () => {
    const changed = { ...bear };
    for (const key of onePerGroup) changed[key] = bull[key];
    const groups = groupBridge(scenarioContextFixture, defaultScenarioOptions, bear, changed);
    const single = bridge(bear, changed);
    for (const key of onePerGroup) {
      const group = groups.steps.find((step) => step.group === scenarioParameterDefinitions[key].group);
      expect(effectOf(single, key)).toBeCloseTo(group?.effectUsdBn ?? Number.NaN, 6);
    }
  });

  test("the eight largest and the others together are the whole way, with less error than one by one", () => {
    const { steps, others, fromNpvUsdBn, toNpvUsdBn } = sampled;
    const largest = steps.slice(0, 8).reduce((sum, { effectUsdBn }) => sum + effectUsdBn, 0);
    expect(fromNpvUsdBn + largest + (others?.effectUsdBn ?? 0)).toBeCloseTo(toNpvUsdBn, 6);
    expect(others?.stepCount).toBe(steps.slice(8).filter(({ effectUsdBn }) => effectUsdBn !== 0).length);
    const apart = steps.slice(8).reduce((sum, { standardErrorUsdBn }) => sum + standardErrorUsdBn, 0);
    expect(others?.standardErrorUsdBn).toBeLessThanOrEqual(apart);
    expect(others?.standardErrorUsdBn).toBeGreaterThan(0);
  });

  test("leaves out what does not differ and credits nothing to what is not used", () => {
    expect(effectOf(sampled, "inflationFraction")).toBeUndefined();
    expect(effectOf(sampled, "exitMultiple")).toBe(0); // the terminal value is run-off
    expect(effectOf(sampled, "bookLifeComputeYears")).toBe(0); // moves book profit only
  });

  test("few differences are counted over every order: exact sums, and swapped ends swap every sign", () => {
    fc.assert(
      fc.property(someOf(switchable), (keys) => {
        const changed = { ...bear };
        for (const key of keys) changed[key] = bull[key];
        const there = bridge(bear, changed);
        const back = bridge(changed, bear);
        expect(there.orderCount).toBeNull();
        expect(there.steps).toHaveLength(keys.length);
        expectWhole(there);
        for (const key of keys) expect(effectOf(there, key)).toBeCloseTo(-(effectOf(back, key) ?? 0), 6);
      }),
      { numRuns: 60 },
    );
  });

  test("drawn orders agree with all orders within four standard errors", () => {
    // Thirteen parameters differ, one more than are counted; the thirteenth does nothing in run-off mode.
    const twelve = [
      ...switchable,
      "revenue2026UsdBn",
      "upliftRatio",
      "capexGrowth2028Fraction",
      "waccFraction",
      "pueRatio",
      "facilityLifeYears",
    ] as const satisfies readonly ScenarioParameterKey[];
    const counted = { ...base };
    for (const key of twelve) counted[key] = bull[key];
    const exact = bridge(base, counted);
    const drawn = bridge(base, { ...counted, exitMultiple: bull.exitMultiple }, 6_000);
    expect([exact.orderCount, drawn.steps.length]).toEqual([null, 13]);
    for (const { keys, effectUsdBn, standardErrorUsdBn } of drawn.steps) {
      const [key] = keys;
      const expected = key === undefined || key === "exitMultiple" ? 0 : (effectOf(exact, key) ?? Number.NaN);
      expect(Math.abs(effectUsdBn - expected)).toBeLessThanOrEqual(4 * standardErrorUsdBn + 1e-9);
    }
  });

  test("capex shares that differ are switched together: their mixes would not sum to 1", () => {
    const dearerChips = { ...base, acceleratorShareFraction: 0.5, facilityShareFraction: 0.11 };
    const { steps } = bridge(base, { ...dearerChips, pueRatio: bull.pueRatio });
    expect(steps.map(({ keys }) => keys)).toContainEqual([
      "acceleratorShareFraction",
      "facilityShareFraction",
    ]);
    expect(steps).toHaveLength(2);
  });

  test("what the engine takes only together is switched together, and otherwise apart", () => {
    const cheapMoney = { ...base, waccFraction: 0.024, terminalGrowthFraction: 0.02 }; // base grows 0.025 for ever
    expect(bridge(base, cheapMoney).steps.map(({ keys }) => keys)).toEqual([
      ["waccFraction", "terminalGrowthFraction"],
    ]);
    expect(bridge(base, bull, 1000).steps.some(({ keys }) => keys.length > 1)).toBe(false);
    const small = { ...base, revenue2026UsdBn: 40, wallet2030UsdBn: 100 }; // base earns 170 in 2026
    expect(bridge(base, small).steps.map(({ keys }) => keys)).toEqual([
      ["revenue2026UsdBn", "wallet2030UsdBn"],
    ]);
  });

  test("scenarios that are equal, or differ only in who funds them, have no steps", () => {
    expect(bridge(base, base)).toMatchObject({ steps: [], roundingUsdBn: 0, others: null, orderCount: null });
    expect(bridge(base, { ...base, debtTenorYears: base.debtTenorYears + 1 }).steps).toEqual([]);
  });

  test("refuses a scenario the engine refuses, naming what and how much", () => {
    expect(() => bridge(base, { ...base, pueRatio: 0.9 })).toThrow(
      "pueRatio must be from 1.06 to 3, got 0.9",
    );
    expect(() => bridge({ ...base, networkShareFraction: 0.5 }, base)).toThrow(/capex shares must sum to 1/);
  });
});
