import { findCrossings } from "../numeric/find-crossings";
import { isCapexShare } from "./capex-share";
import { assertGoalTarget, targetMarginUsdBn, type GoalTarget } from "./goal-target";
import { parameterScanNodes } from "./parameter-scan";
import {
  publishedCases,
  publishedPlacement,
  type PublishedCase,
  type PublishedPlacement,
} from "./published-placement";
import { scenarioRanges, type NamedScenario, type ScenarioInputs } from "./scenario-inputs";
import {
  assertScenarioParameters,
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "./scenario-parameters";
import { createScenarioProbe } from "./scenario-probe";

export type GoalSolution = {
  value: number;
  /** On which side of the value the target is met. */
  metOn: "above" | "below";
  /** False where the result leaps over the target, as when a capex policy stops: no value gives it exactly. */
  isExact: boolean;
  placement: PublishedPlacement;
};

export type GoalSeek = {
  kind: "sought";
  key: ScenarioParameterKey;
  /** Of the scenario as it stands. */
  value: number;
  marginUsdBn: number;
  isMet: boolean;
  /** Ascending; empty when no accepted value changes whether the target is met. */
  solutions: GoalSolution[];
  /** False when the result does not depend on the parameter at all. */
  hasInfluence: boolean;
  /** What the engine takes with the other parameters as they stand; `isNarrowed` when that is less than on its own. */
  accepted: { low: number; high: number; isNarrowed: boolean };
  /** The accepted value that brings the scenario nearest to the target, or furthest past it. */
  best: { value: number; marginUsdBn: number };
  /** The same among the published cases; null where the engine refuses all three. */
  bestCase: { case: PublishedCase; value: number; marginUsdBn: number } | null;
  /** Result over the parameter, ascending; null where the engine refuses. */
  curve: { value: number; marginUsdBn: number | null }[];
};

/** The five capex shares sum to 1: none can move alone. */
export type GoalRefusal = { kind: "refused"; key: ScenarioParameterKey; reason: "capex-shares-sum-to-one" };

export type GoalSeeker = { seek: (key: ScenarioParameterKey) => GoalSeek | GoalRefusal };

const INFLUENCE_FRACTION = 1e-9;
const EDGE_FRACTION = 1e-9; // of what is accepted: a crossing nearer to its end is no value anybody could state
const MET_TOLERANCE_USD_BN = 1e-6; // a solution put back is met, whatever rounding left of it

/**
 * What one parameter would have to be for the scenario to reach the target, the others as they stand.
 * @throws {RangeError} for a target out of range, or a scenario the engine refuses.
 */
export function createGoalSeeker(
  inputs: Pick<ScenarioInputs, "context" | "options" | "published">,
  scenario: NamedScenario,
  target: GoalTarget,
): GoalSeeker {
  assertGoalTarget(target);
  assertScenarioParameters(scenario.parameters);
  const ranges = scenarioRanges(scenario, inputs.published);
  const probe = createScenarioProbe(inputs.context, inputs.options, scenario.parameters);
  const marginOf = (state: Parameters<typeof targetMarginUsdBn>[0]) => targetMarginUsdBn(state, target);
  const own = probe.measure({}, marginOf);
  if (own === null) throw new RangeError("the engine refuses the scenario's own parameters");

  return {
    seek(key) {
      if (isCapexShare(key)) return { kind: "refused", key, reason: "capex-shares-sum-to-one" };
      const published = inputs.published[key];
      const value = scenario.parameters[key];
      const nodes = parameterScanNodes(key, value, published);
      const { crossings, samples } = findCrossings((x) => probe.measure({ [key]: x }, marginOf), nodes);
      const known = samples.flatMap((sample) =>
        sample.value === null ? [] : [{ value: sample.x, marginUsdBn: sample.value }],
      );
      const margins = known.map(({ marginUsdBn }) => marginUsdBn);
      const swing = Math.max(...margins) - Math.min(...margins);
      const hasInfluence = swing > INFLUENCE_FRACTION * Math.max(...margins.map(Math.abs));
      const { min, max } = scenarioParameterDefinitions[key];
      const low = known[0]?.value ?? value;
      const high = known.at(-1)?.value ?? value;
      return {
        kind: "sought",
        key,
        value,
        marginUsdBn: own,
        isMet: own >= -MET_TOLERANCE_USD_BN,
        solutions: !hasInfluence
          ? []
          : crossings
              .filter(({ x }) => Math.min(x - low, high - x) > EDGE_FRACTION * (high - low))
              .map(({ x, rising, isRoot }) => ({
                value: x,
                metOn: rising ? "above" : "below",
                isExact: isRoot,
                placement: publishedPlacement(x, ranges[key], published),
              })),
        hasInfluence,
        accepted: { low, high, isNarrowed: low > min || high < max },
        best: bestOf(known) ?? { value, marginUsdBn: own },
        bestCase: bestOf(
          publishedCases.flatMap((each) => {
            const at = known.find((sample) => sample.value === published[each]);
            return at === undefined ? [] : [{ ...at, case: each }];
          }),
        ),
        curve: samples.map((sample) => ({ value: sample.x, marginUsdBn: sample.value })),
      };
    },
  };
}

function bestOf<Reached extends { marginUsdBn: number }>(reached: readonly Reached[]): Reached | null {
  return reached.reduce<Reached | null>(
    (best, each) => (best === null || each.marginUsdBn > best.marginUsdBn ? each : best),
    null,
  );
}
