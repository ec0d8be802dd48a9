import { triangularQuantile } from "../distribution/triangular";
import { createForwardNpv } from "./forward-npv";
import { scenarioRanges, type NamedScenario, type ScenarioInputs } from "./scenario-inputs";
import {
  scenarioParameterKeys,
  valueParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

export type NpvTornadoEnd = { input: number; npvUsdBn: number };

/** One parameter at P10 and P90 of its own range, every other one at its median. */
export type NpvTornadoEffect = {
  key: ScenarioParameterKey;
  p10: NpvTornadoEnd;
  p90: NpvTornadoEnd;
  swingUsdBn: number;
};

export type NpvTornado = {
  /** With every parameter at its median. */
  medianNpvUsdBn: number;
  /** Widest swing first. */
  effects: NpvTornadoEffect[];
  /** Without a range: the reader set them, or bear, base and bull agree. */
  fixed: ScenarioParameterKey[];
  /** With an end that the engine refuses while the others stand at their medians, and why. */
  refused: { key: ScenarioParameterKey; cause: string }[];
};

const LOW_PROBABILITY = 0.1;
const HIGH_PROBABILITY = 0.9;

/** @throws {RangeError} where the engine refuses the medians themselves. */
export function npvTornado(
  inputs: Pick<ScenarioInputs, "context" | "options" | "published">,
  scenario: NamedScenario,
): NpvTornado {
  const ranges = scenarioRanges(scenario, inputs.published);
  const forwardNpvUsdBn = createForwardNpv(inputs.context, inputs.options);
  const at = (key: ScenarioParameterKey, probability: number): number => {
    const { low, mode, high } = ranges[key];
    return triangularQuantile(probability, low, mode, high);
  };
  const medians = Object.fromEntries(
    scenarioParameterKeys.map((key) => [key, at(key, 0.5)]),
  ) as ScenarioParameters;
  const medianNpvUsdBn = forwardNpvUsdBn(medians);
  const end = (key: ScenarioParameterKey, probability: number): NpvTornadoEnd => {
    const input = at(key, probability);
    return { input, npvUsdBn: forwardNpvUsdBn({ ...medians, [key]: input }) };
  };

  const tornado: NpvTornado = { medianNpvUsdBn, effects: [], fixed: [], refused: [] };
  for (const key of valueParameterKeys) {
    if (ranges[key].low === ranges[key].high) {
      tornado.fixed.push(key);
      continue;
    }
    try {
      const [p10, p90] = [end(key, LOW_PROBABILITY), end(key, HIGH_PROBABILITY)];
      tornado.effects.push({ key, p10, p90, swingUsdBn: Math.abs(p90.npvUsdBn - p10.npvUsdBn) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      tornado.refused.push({ key, cause: error.message });
    }
  }
  tornado.effects.sort((a, b) => b.swingUsdBn - a.swingUsdBn);
  return tornado;
}
