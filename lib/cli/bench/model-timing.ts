import type { DependenceKind } from "@/lib/model/dependence/dependence";
import { gb200, referenceInput } from "@/lib/model/reference-cases/accelerator-reference.fixture";
import { createEnsemble } from "@/lib/model/scenario/run-ensemble";
import { ensembleInput, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { scenarioContextFixture } from "@/lib/testing/scenario-fixture";
import {
  dependenceFixture,
  namedScenarioFixture,
  scenarioInputsFixture,
} from "@/lib/testing/scenario-inputs-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const PROJECTIONS_PER_RUN = 200;
const UNIT_COSTS_PER_RUN = 10_000;
const base = namedScenarioFixture("base");

function inputsOf(draws: number, kind: DependenceKind): ScenarioInputs {
  return { ...scenarioInputsFixture([base]), dependence: dependenceFixture(kind), seed: "bench", draws };
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
function ensembleTime(draws: number, kind: DependenceKind, budget: number): Benchmark {
  const inputs = inputsOf(draws, kind);
  return {
    name: `${draws} draws${kind === "independent" ? "" : ` with ${kind} copula`}, one thread`,
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

export const firstDraws = ensembleTime(1000, "gaussian", 40);
export const allDraws = ensembleTime(10_000, "independent", 250);
export const allDrawsWithCopula = ensembleTime(10_000, "gaussian", 250);
export const allDrawsWithStudentCopula = ensembleTime(10_000, "student-t", 250);

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
