import { isCapexShare } from "./capex-share";
import type { ScenarioTriple } from "./parameter-range";
import { scenarioParameterDefinitions, type ScenarioParameterKey } from "./scenario-parameters";

export type FrontierAxis = { key: ScenarioParameterKey; low: number; high: number };

const MARGIN_IN_SPREADS = 1; // beyond the lowest and the highest value stated, on each side
const UNPUBLISHED_HALF_SPAN = 0.5; // of the value itself, where the published cases are all one

/**
 * Where a frontier looks along a parameter: over the published cases and the scenario's own value with a margin
 * on each side, inside what the parameter may be.
 * @throws {RangeError} for a capex share: the five sum to 1, so none can move alone.
 */
export function frontierAxis(
  key: ScenarioParameterKey,
  value: number,
  published: ScenarioTriple,
): FrontierAxis {
  if (isCapexShare(key))
    throw new RangeError(`${key} cannot be an axis: the five capex shares must sum to 1`);
  const { min, max } = scenarioParameterDefinitions[key];
  const stated = [value, published.bear, published.base, published.bull];
  const [lowest, highest] = [Math.min(...stated), Math.max(...stated)];
  const margin =
    highest > lowest
      ? MARGIN_IN_SPREADS * (highest - lowest)
      : UNPUBLISHED_HALF_SPAN * (Math.abs(value) || max - min);
  return { key, low: Math.max(min, lowest - margin), high: Math.min(max, highest + margin) };
}
