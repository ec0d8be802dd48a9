import type { NamedScenario } from "../scenario-inputs";
import type { ScenarioParameterKey } from "../scenario-parameters";

export type SweepAxis = { parameter: ScenarioParameterKey; values: readonly number[] };

const STEP_DIGITS = 12; // 1.2, not 1.2000000000000002

/** Evenly spaced, both ends exact. */
export function evenSteps(from: number, to: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, step) => {
    if (step === 0) return from;
    if (step === steps - 1) return to;
    return Number((from + ((to - from) * step) / (steps - 1)).toPrecision(STEP_DIGITS));
  });
}

export function sweepNodeCount(axes: readonly SweepAxis[]): number {
  return axes.reduce((count, { values }) => count * values.length, 1);
}

/** One value per axis; the last axis changes fastest. */
export function valuesOfNode(axes: readonly SweepAxis[], node: number): number[] {
  const values: number[] = [];
  let rest = node;
  for (const axis of axes.toReversed()) {
    const value = axis.values[rest % axis.values.length];
    if (value === undefined) throw new RangeError(`axis ${axis.parameter} has no values`);
    values.unshift(value);
    rest = Math.floor(rest / axis.values.length);
  }
  return values;
}

/** The scenario with a node's values set: taken as given, without a range. */
export function scenarioAtNode(
  scenario: NamedScenario,
  axes: readonly SweepAxis[],
  node: number,
): NamedScenario {
  const parameters = { ...scenario.parameters };
  const overridden = new Set(scenario.overridden);
  const values = valuesOfNode(axes, node);
  for (const [index, { parameter }] of axes.entries()) {
    parameters[parameter] = values[index] ?? Number.NaN;
    overridden.add(parameter);
  }
  return { slug: scenario.slug, parameters, overridden: [...overridden] };
}
