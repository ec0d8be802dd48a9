import { createNpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import { createParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const BRIDGE_PARAMETERS = 30;

/** Every order drawn, errors included, as the browser's worker does it. */
export const shapleyBridge: Benchmark = {
  name: `Shapley bridge, ${BRIDGE_PARAMETERS} parameters`,
  unit: "ms",
  budget: 2000,
  async measure() {
    const from = scenarioParametersFixture("bear");
    const bull = scenarioParametersFixture("bull");
    const to = { ...from };
    const differing = valueParameterKeys.filter((key) => from[key] !== bull[key]);
    for (const key of differing.slice(0, BRIDGE_PARAMETERS)) to[key] = bull[key];
    return medianTimeMs(3, () => {
      const run = createParameterBridge({
        context: scenarioContextFixture,
        options: defaultScenarioOptions,
        from,
        to,
        seed: "bench",
      });
      run.advance(run.projectionCount);
      const stepCount = run.summarise()?.steps.length;
      if (stepCount !== BRIDGE_PARAMETERS) throw new Error(`the bridge has ${stepCount} steps`);
    });
  },
};

/** Twelve players under the ranges and correlations of the base case. */
export const shapleyEffects: Benchmark = {
  name: "Shapley effects of the base case, correlated inputs",
  unit: "ms",
  budget: 2500,
  async measure() {
    const base = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };
    return medianTimeMs(3, () => {
      const run = createNpvShapleyEffects(scenarioInputsFixture([base]), base);
      run?.advance(run.orderCount);
      run?.summarise();
    });
  },
};
