import { describe, expect, test } from "vitest";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { bridgeEnds, usualEnds } from "./bridge-ends";

const base: NamedScenario = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };
const saved: NamedScenario = { ...base, slug: "slow-grid" };

function own(changes: Partial<NamedScenario["parameters"]>): NamedScenario {
  return { slug: "own", parameters: { ...base.parameters, ...changes }, overridden: [] };
}

describe("bridgeEnds", () => {
  test("offers each scenario once: the reader's, the published ones as published, the parent, those beside it", () => {
    const ends = bridgeEnds(scenarioInputsFixture([own({}), base, saved]), own({}), saved);
    expect(ends.map(({ slug }) => slug)).toEqual(["own", "bear", "base", "bull", "slow-grid"]);
    expect(ends[1]?.parameters).toEqual(scenarioParametersFixture("bear"));
  });
});

describe("usualEnds", () => {
  test("leads from bear to bull until the reader changes what moves value", () => {
    expect(usualEnds(own({}), base)).toEqual({ from: "bear", to: "bull" });
    expect(usualEnds(own({ debtTenorYears: 3 }), base)).toEqual({ from: "bear", to: "bull" });
    expect(usualEnds(own({ waccFraction: 0.08 }), base)).toEqual({ from: "base", to: "own" });
  });
});
