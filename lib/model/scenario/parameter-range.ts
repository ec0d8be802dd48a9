import { scenarioParameterDefinitions, type ScenarioParameterKey } from "./scenario-parameters";

export type ParameterRange = { low: number; mode: number; high: number };

/** One published or assumed value per built-in scenario. */
export type ScenarioTriple = { bear: number; base: number; bull: number };

/**
 * Uncertainty inside one scenario: halfway to its neighbours, so that three scenarios stay three stories.
 * An outer scenario has one neighbour and takes the same distance on its far side. Clipped to what the engine accepts.
 */
export function parameterRange(
  key: ScenarioParameterKey,
  mode: number,
  published: ScenarioTriple,
): ParameterRange {
  const { min, max } = scenarioParameterDefinitions[key];
  const below = [published.bear, published.base, published.bull].filter((value) => value < mode);
  const above = [published.bear, published.base, published.bull].filter((value) => value > mode);
  const gapBelow = below.length > 0 ? mode - Math.max(...below) : undefined;
  const gapAbove = above.length > 0 ? Math.min(...above) - mode : undefined;
  const halfBelow = (gapBelow ?? gapAbove ?? 0) / 2;
  const halfAbove = (gapAbove ?? gapBelow ?? 0) / 2;
  return { low: Math.max(min, mode - halfBelow), mode, high: Math.min(max, mode + halfAbove) };
}
