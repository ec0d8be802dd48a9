import { isScenarioParameterKey, type ScenarioParameterKey } from "../scenario/scenario-parameters";

export const dependenceKinds = ["independent", "gaussian", "student-t"] as const;
export type DependenceKind = (typeof dependenceKinds)[number];

/** Spearman's rank correlation of two parameters, in either order. */
export type RankCorrelation = { a: ScenarioParameterKey; b: ScenarioParameterKey; rho: number };

/** How the uncertain parameters of a scenario move together; pairs that are not listed have rank correlation 0. */
export type Dependence = { kind: DependenceKind; spearman: readonly RankCorrelation[] };

/** @throws {RangeError} naming an unknown key, a correlation outside [−1, 1], or a pair given two values. */
export function assertDependence({ spearman }: Dependence): void {
  const rhoByPair = new Map<string, number>();
  for (const { a, b, rho } of spearman) {
    for (const key of [a, b] as string[]) {
      if (!isScenarioParameterKey(key)) throw new RangeError(`correlation of an unknown parameter: ${key}`);
    }
    if (a === b) throw new RangeError(`correlation of ${a} with itself: it is 1 and cannot be set`);
    if (!(rho >= -1 && rho <= 1)) {
      throw new RangeError(`correlation of ${a} and ${b} must be from -1 to 1, got ${rho}`);
    }
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const before = rhoByPair.get(pair);
    if (before !== undefined && before !== rho) {
      throw new RangeError(`correlation of ${a} and ${b} is given twice: ${before} and ${rho}`);
    }
    rhoByPair.set(pair, rho);
  }
}
