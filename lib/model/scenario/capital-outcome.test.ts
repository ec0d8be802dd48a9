import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { capitalOutcome } from "./capital-outcome";
import { defaultScenarioOptions } from "./scenario-options";
import { summariseScenario } from "./summarise-scenario";

const projectionOf = (scenario: "bear" | "base" | "bull") =>
  summariseScenario(scenarioContextFixture, scenarioParametersFixture(scenario), defaultScenarioOptions);

describe("capitalOutcome", () => {
  // By hand: charges of 2026 to 2035 summed; a ratio is charge over revenue of one year.
  test("sums the charges of the projected years to 2035", () => {
    const projection = projectionOf("bear");
    const { paths } = projection;
    const outcome = capitalOutcome(projection);
    const tenYears = (values: readonly (number | null)[]) =>
      values.slice(2026 - 2022, 2036 - 2022).reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(outcome.bookDepreciationUsdBn).toBeCloseTo(tenYears(paths.bookDepreciationUsdBn), 9);
    expect(outcome.economicDepreciationUsdBn).toBeCloseTo(tenYears(paths.economicDepreciationUsdBn), 9);
    expect(outcome.writedownUsdBn).toBeCloseTo(tenYears(paths.writedownUsdBn), 9);
    const in2030 = outcome.depreciation.find(({ year }) => year === 2030);
    expect(in2030?.bookToRevenueFraction).toBe(
      (paths.bookDepreciationUsdBn[8] ?? 0) / (paths.revenueUsdBn[8] ?? 0),
    );
    expect(outcome.depreciation.map(({ year }) => year)).toEqual([
      2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035,
    ]);
  });

  test("chips that end before their book life strand capital; those that end with it do not", () => {
    const bear = capitalOutcome(projectionOf("bear"));
    const bull = capitalOutcome(projectionOf("bull"));
    expect(bear.economicLifeYears).toBeLessThan(bear.bookLifeYears);
    expect(bear.writedownUsdBn).toBeGreaterThan(0);
    expect(bull.economicLifeYears).toBe(bull.bookLifeYears);
    expect(bull.writedownUsdBn).toBe(0);
    expect(bull.economicDepreciationUsdBn).toBeCloseTo(bull.bookDepreciationUsdBn, 6);
  });

  test("names the year in which most waits; none where nothing does", () => {
    const projection = projectionOf("base");
    const outcome = capitalOutcome(projection);
    const waiting = projection.paths.idleGw.slice(4, 14).map((value) => value ?? 0);
    expect(outcome.peakIdleGw).toBe(Math.max(...waiting));
    expect(outcome.peakIdleYear).toBe(2026 + waiting.indexOf(outcome.peakIdleGw));
    const idleless = { ...projection, paths: { ...projection.paths, idleGw: projection.years.map(() => 0) } };
    expect(capitalOutcome(idleless)).toMatchObject({
      peakIdleGw: 0,
      peakIdleYear: null,
      peakIdleFraction: null,
    });
  });

  test("without revenue there is no share of it", () => {
    const projection = projectionOf("base");
    const broke = {
      ...projection,
      paths: { ...projection.paths, revenueUsdBn: projection.years.map(() => 0) },
    };
    expect(capitalOutcome(broke).depreciation[0]?.bookToRevenueFraction).toBeNull();
  });
});
