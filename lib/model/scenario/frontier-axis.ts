import { isCapexShare } from "./capex-share";
import type { ScenarioTriple } from "./parameter-range";
import { parameterWindow } from "./parameter-scan";
import type { ScenarioParameterKey } from "./scenario-parameters";

export type FrontierAxis = { key: ScenarioParameterKey; low: number; high: number };

/**
 * Where a frontier looks along a parameter.
 * @throws {RangeError} for a capex share: the five sum to 1, so none can move alone.
 */
export function frontierAxis(
  key: ScenarioParameterKey,
  value: number,
  published: ScenarioTriple,
): FrontierAxis {
  if (isCapexShare(key))
    throw new RangeError(`${key} cannot be an axis: the five capex shares must sum to 1`);
  return { key, ...parameterWindow(key, value, published) };
}
