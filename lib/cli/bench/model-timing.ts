import { createEnsemble } from "@/lib/model/scenario/run-ensemble";
import { ensembleInput, type NamedScenario, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import { scenarioParameterKeys, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { gb200, referenceInput } from "@/lib/model/reference-cases/accelerator-reference.fixture";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const PROJECTIONS_PER_RUN = 200;
const UNIT_COSTS_PER_RUN = 10_000;
const base: NamedScenario = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };

function inputsOf(draws: number): ScenarioInputs {
  return {
    engineVersion: "bench",
    context: scenarioContextFixture,
    published: Object.fromEntries(
      scenarioParameterKeys.map((key): [ScenarioParameterKey, ScenarioTriple] => [
        key,
        {
          bear: scenarioParametersFixture("bear")[key],
          base: scenarioParametersFixture("base")[key],
          bull: scenarioParametersFixture("bull")[key],
        },
      ]),
    ) as Record<ScenarioParameterKey, ScenarioTriple>,
    scenarios: [base],
    options: defaultScenarioOptions,
    seed: "bench",
    draws,
    replicateCount: 8,
  };
}

/** Everything a reader may ask of one run: paths, both NPVs, every rate of return, required revenue, vintages. */
export const deterministicProjection: Benchmark = {
  name: "deterministic projection",
  unit: "ms",
  budget: 1,
  async measure() {
    const time = medianTimeMs(7, () => {
      for (let run = 0; run < PROJECTIONS_PER_RUN; run++) {
        summariseScenario(scenarioContextFixture, base.parameters, defaultScenarioOptions);
      }
    });
    return time / PROJECTIONS_PER_RUN;
  },
};

/** One thread, summary included, as the browser's worker does it. */
function ensembleTime(draws: number, budget: number): Benchmark {
  const inputs = inputsOf(draws);
  return {
    name: `${draws} draws, one thread`,
    unit: "ms",
    budget,
    async measure() {
      return medianTimeMs(7, () => {
        const ensemble = createEnsemble(ensembleInput(inputs, base));
        ensemble.advance(draws);
        ensemble.summarise();
      });
    },
  };
}

export const firstDraws = ensembleTime(1000, 40);
export const allDraws = ensembleTime(10_000, 250);

export const unitCostTime: Benchmark = {
  name: "unit cost with all lines",
  unit: "ms",
  budget: 0.05,
  async measure() {
    const input = referenceInput(gb200);
    const time = medianTimeMs(7, () => {
      for (let run = 0; run < UNIT_COSTS_PER_RUN; run++) unitCost(input);
    });
    return time / UNIT_COSTS_PER_RUN;
  },
};
