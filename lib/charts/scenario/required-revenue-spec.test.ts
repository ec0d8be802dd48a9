import { expect, test } from "vitest";
import { requiredRevenueByYear } from "@/lib/model/scenario/required-revenue-by-year";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { requiredRevenueSpec } from "./required-revenue-spec";

const words = {
  observed: "Observed",
  formula: "Formula",
  needed: "Needed",
  projected: "Projected",
  today: "Now",
};

test("history is a bar in dollars up to the last filed year; what follows is projected, needed and by formula", () => {
  const projection = summariseScenario(
    scenarioContextFixture,
    scenarioParametersFixture("base"),
    defaultScenarioOptions,
  );
  const { years } = requiredRevenueByYear(projection, scenarioContextFixture.filedYears);
  const spec = requiredRevenueSpec(years, "own", words);
  if (spec.kind !== "bars-and-lines") throw new Error(`kind is ${spec.kind}`);
  const at = (year: string) => spec.periods.indexOf(year);
  expect(spec.periods).toHaveLength(13);
  expect(spec.bars.map(({ values }) => values[at("2025")])).toEqual([60e9, null]);
  expect(spec.lines.map(({ values }) => values[at("2025")])).toEqual([null, null]);
  expect(spec.lines[0]).toMatchObject({ label: "Needed", dotted: true, scenario: null });
  expect(spec.lines[0]?.values[at("2030")]).toBeCloseTo(
    (projection.outputs.requiredRevenue2030UsdBn ?? 0) * 1e9,
    0,
  );
  expect(spec.lines[1]?.values[at("2030")]).toBe(projection.outputs.revenue2030UsdBn * 1e9);
  expect(spec.today?.index).toBe(at("2026") - 0.5);
});
