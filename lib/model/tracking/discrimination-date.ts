import { createRandom } from "../monte-carlo/random";
import type { IndicatorPoint, TrackedScenario } from "./indicators";
import type { ModelDiscrepancies } from "./model-discrepancy";
import { DISCRIMINATION_THRESHOLD_NATS } from "./odds-settings";
import type { ScenarioEnsembles } from "./scenario-ensembles";
import { drawWorld, planWorlds, worldLogDensities } from "./synthetic-world";

const pairs = [
  ["bear", "base"],
  ["base", "bull"],
  ["bear", "bull"],
] as const satisfies readonly (readonly [TrackedScenario, TrackedScenario])[];

export type PairDiscrimination = {
  first: TrackedScenario;
  second: TrackedScenario;
  /** First year by whose end |ln BF| is expected above 3; null where it stays below to the end of the paths. */
  year: number | null;
  /** Mean over worlds of both of |ln BF|, not tempered, by the end of each year. */
  expectedByYear: { year: number; logBayesFactorNats: number }[];
};

/**
 * When each pair of scenarios will be told apart, if every indicator is seen every quarter from the start on: the mean
 * absolute log Bayes factor in worlds drawn from either.
 * @param worldCount worlds of each scenario.
 */
export function discriminationDates(input: {
  ensembles: ScenarioEnsembles;
  points: readonly IndicatorPoint[];
  discrepancies: ModelDiscrepancies;
  /** The last quarter known: evidence counts from the one after it. */
  startIndex: number;
  worldCount: number;
  seed: string;
}): PairDiscrimination[] {
  const { ensembles, worldCount, seed } = input;
  const quarterCount = ensembles.paths.bear.quarters.length;
  const plan = planWorlds({ ...input, quarterCount });
  const absolute = pairs.map(() => new Float64Array(plan.prepared.length));
  for (const truth of ["bear", "base", "bull"] as const) {
    const random = createRandom(`${seed} discrimination ${truth}`);
    for (let w = 0; w < worldCount; w += 1) {
      const densities = worldLogDensities(plan, drawWorld(plan, truth, random));
      for (const [p, [first, second]] of pairs.entries()) {
        if (truth !== first && truth !== second) continue;
        let logBayesFactor = 0;
        for (const [q, density] of densities.entries()) {
          logBayesFactor += density[first] - density[second];
          const sums = absolute[p] as Float64Array;
          sums[q] = (sums[q] as number) + Math.abs(logBayesFactor) / (2 * worldCount);
        }
      }
    }
  }
  return pairs.map(([first, second], p) => {
    const expectedByYear = plan.prepared.flatMap(({ quarter }, q) =>
      quarter.endsWith("Q4")
        ? [{ year: Number(quarter.slice(0, 4)), logBayesFactorNats: absolute[p]?.[q] ?? 0 }]
        : [],
    );
    const told = expectedByYear.find((each) => each.logBayesFactorNats > DISCRIMINATION_THRESHOLD_NATS);
    return { first, second, year: told?.year ?? null, expectedByYear };
  });
}
