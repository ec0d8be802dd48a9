import { expect, test } from "vitest";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { depreciationSpec } from "./depreciation-spec";

test("bars are what the books charge and write off, the line is wear, in dollars to 2035", () => {
  const projection = summariseScenario(
    scenarioContextFixture,
    scenarioParametersFixture("bear"),
    defaultScenarioOptions,
  );
  const words = { book: "Book", writedown: "Written off", wear: "Wear", today: "Now" };
  const spec = depreciationSpec(projection, "own", words);
  if (spec.kind !== "bars-and-lines") throw new Error(`kind is ${spec.kind}`);
  const in2030 = spec.periods.indexOf("2030");
  expect(spec.periods.at(-1)).toBe("2035");
  expect(spec.bars.map(({ values }) => values[in2030])).toEqual([
    (projection.paths.bookDepreciationUsdBn[in2030] ?? 0) * 1e9,
    (projection.paths.writedownUsdBn[in2030] ?? 0) * 1e9,
  ]);
  expect(spec.lines[0]?.values[in2030]).toBe((projection.paths.economicDepreciationUsdBn[in2030] ?? 0) * 1e9);
});
