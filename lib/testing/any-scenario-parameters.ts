import fc from "fast-check";
import {
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "@/lib/model/scenario/scenario-parameters";
import { scenarioParametersFixture } from "./scenario-fixture";

const cases = (["bear", "base", "bull"] as const).map(scenarioParametersFixture);
const bounds = scenarioParameterKeys.map((key) => {
  const values = cases.map((parameters) => parameters[key]);
  return { key, low: Math.min(...values), high: Math.max(...values) };
});

/** Every parameter anywhere between its lowest and highest published case, independently of the others. */
export const anyScenarioParameters: fc.Arbitrary<ScenarioParameters> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: bounds.length, maxLength: bounds.length })
  .map(
    (shares) =>
      Object.fromEntries(
        bounds.map(({ key, low, high }, index): [ScenarioParameterKey, number] => [
          key,
          low + (high - low) * (shares[index] ?? 0),
        ]),
      ) as ScenarioParameters,
  );
