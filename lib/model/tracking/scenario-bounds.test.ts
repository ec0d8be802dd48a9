import { describe, expect, test } from "vitest";
import type { ScenarioTriple } from "../scenario/parameter-range";
import { scenarioParameterKeys, type ScenarioParameterKey } from "../scenario/scenario-parameters";
import { scenarioBounds } from "./scenario-bounds";
import { signpostsOf } from "./signposts";

const ones = Object.fromEntries(
  scenarioParameterKeys.map((key) => [key, { bear: 1, base: 1, bull: 1 }]),
) as Record<ScenarioParameterKey, ScenarioTriple>;
const published = {
  ...ones,
  revenue2026UsdBn: { bear: 150, base: 170, bull: 185 },
  grossAdds2026Gw: { bear: 15.3, base: 19.125, bull: 21.25 },
  capexPerGw2026UsdBn: { bear: 50, base: 40, bull: 36 },
  capexGrowth2027Fraction: { bear: 0.1, base: 0.25, bull: 0.38 },
  capexGrowth2028Fraction: { bear: -0.25, base: 0.15, bull: 0.2 },
  economicLifeComputeYears: { bear: 3, base: 4.5, bull: 6 },
};

describe("scenarioBounds", () => {
  test("2026 coverage is revenue over capacity bought times its cost: 170 / (19.125 x 40) = 170 / 765", () => {
    expect(scenarioBounds(published, "base").coverage2026).toBeCloseTo(170 / 765, 12);
    expect(scenarioBounds(published, "bull").coverage2026).toBeCloseTo(185 / 765, 12);
  });
  test("the bear's capex falls first in 2028, the others' never before 2030; a life of three years wears a third a year", () => {
    expect(scenarioBounds(published, "bear")).toMatchObject({ firstFallingYear: 2028, wearPerYear: -1 / 3 });
    expect(scenarioBounds(published, "bull").firstFallingYear).toBeNull();
  });
});

test("signposts: five of each case, bounds in the order base before bull", () => {
  const bounds = {
    bear: scenarioBounds(published, "bear"),
    base: scenarioBounds(published, "base"),
    bull: scenarioBounds(published, "bull"),
  };
  const signposts = signpostsOf(bounds, { rentalCostUsdPerHour: null });
  const of = (scenario: string) => signposts.filter((each) => each.scenario === scenario);
  expect([of("bear").length, of("base").length, of("bull").length]).toEqual([5, 5, 5]);
  const reached = (scenario: string, key: string) =>
    of(scenario).find((each) => each.key === key)?.bound?.value ?? Number.NaN;
  for (const key of ["runRate", "coverage", "capexGrowth2027"])
    expect(reached("base", key)).toBeLessThan(reached("bull", key));
  expect(of("bear").find(({ key }) => key === "rentalBelowCost")?.bound).toBeNull();
});
