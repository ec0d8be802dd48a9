import { compareFrameworks } from "@/lib/model/frameworks/compare-frameworks";
import { frameworkEngine } from "@/lib/model/frameworks/framework-engine";
import { scenarioFindings } from "@/lib/model/scenario/scenario-findings";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

/** As the page's worker does it after every change. */
export const conclusions: Benchmark = {
  name: "conclusions of a scenario against its parent",
  unit: "ms",
  budget: 60,
  async measure() {
    const named = (slug: "base" | "bull") => ({
      slug,
      parameters: scenarioParametersFixture(slug),
      overridden: [],
    });
    const inputs = scenarioInputsFixture([named("bull")]);
    return medianTimeMs(15, () => {
      scenarioFindings({
        inputs,
        subject: named("bull"),
        parent: named("base"),
        gradeByKey: {},
        ensemble: null,
      });
    });
  },
};

/** Every publication put to the engine, the grids of lives included. */
export const frameworkAnswers: Benchmark = {
  name: "published frameworks put to the engine",
  unit: "ms",
  budget: 30,
  async measure() {
    const base = scenarioParametersFixture("base");
    return medianTimeMs(15, () => {
      compareFrameworks(frameworkEngine(scenarioContextFixture, base, defaultScenarioOptions));
    });
  },
};
