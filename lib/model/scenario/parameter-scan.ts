import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";
import type { ScenarioTriple } from "./parameter-range";
import { scenarioParameterDefinitions, type ScenarioParameterKey } from "./scenario-parameters";

const WIDE_NODES = 33;
const NEAR_NODES = 33;
const MARGIN_IN_SPREADS = 1;
const UNPUBLISHED_HALF_SPAN = 0.5; // of the value itself, where the published cases are all one
const LOGARITHMIC_FROM_RATIO = 20; // of the highest allowed value to the lowest

/**
 * Where to look along a parameter: over all it may be, by equal ratios where that spans decades, and densely
 * around the published cases and the scenario's own value, where most answers lie. Ascending and distinct.
 */
export function parameterScanNodes(
  key: ScenarioParameterKey,
  value: number,
  published: ScenarioTriple,
): number[] {
  const { min, max } = scenarioParameterDefinitions[key];
  const window = parameterWindow(key, value, published);
  const near = spaced(window.low, window.high, NEAR_NODES);
  const wide =
    min > 0 && max / min >= LOGARITHMIC_FROM_RATIO
      ? spaced(log(min), log(max), WIDE_NODES).map((each) => Math.min(Math.max(exp(each), min), max))
      : spaced(min, max, WIDE_NODES);
  const nodes = [...wide, ...near, value, published.bear, published.base, published.bull, min, max].filter(
    (x) => x >= min && x <= max,
  );
  return [...new Set(nodes)].toSorted((a, b) => a - b);
}

/** The published cases and the scenario's own value, with as much again on each side, inside what the parameter may be. */
export function parameterWindow(
  key: ScenarioParameterKey,
  value: number,
  published: ScenarioTriple,
): { low: number; high: number } {
  const { min, max } = scenarioParameterDefinitions[key];
  const stated = [value, published.bear, published.base, published.bull];
  const [lowest, highest] = [Math.min(...stated), Math.max(...stated)];
  const margin =
    highest > lowest
      ? MARGIN_IN_SPREADS * (highest - lowest)
      : UNPUBLISHED_HALF_SPAN * (Math.abs(value) || max - min);
  return { low: Math.max(min, lowest - margin), high: Math.min(max, highest + margin) };
}

/** `count` values at equal steps, both ends included. */
export function spaced(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? high : low + ((high - low) * index) / (count - 1),
  );
}
