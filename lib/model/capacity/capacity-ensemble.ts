import { triangularQuantile } from "../distribution/triangular";
import type { LinearSolver, SolverSession } from "../linear-program/linear-solver";
import { quantileOfSorted } from "../monte-carlo/quantiles";
import { createSobolReplicate } from "../monte-carlo/sobol-replicate";
import { drawnCapacityTerms, type CapacityCase, type CapacityData } from "./quoted-capacity-case";
import { capacityConstraints, type CapacityConstraint } from "./capacity-constraint";
import {
  capacityFieldNames,
  regionalShareFields,
  type CapacityField,
  type CapacityInput,
} from "./capacity-fields";
import { capacityProgram, type CapacityProgram } from "./capacity-program";
import { QUARTER_COUNT } from "./capacity-quarter";
import { capacityRegions } from "./capacity-region";
import { generations } from "./capacity-stocks";
import { onePercentByQuarter } from "./solve-capacity";
import { recordOf } from "./record-of";

export type Band = { p05: number[]; p50: number[]; p95: number[] };

export type CapacityUncertainty = {
  draws: number;
  /** Draws in which the required capacity cannot be met; they are in no figure below. */
  infeasibleDraws: number;
  seed: string;
  uncertainFields: CapacityField[];
  itGw: Band;
  /** Share of draws in which 1 % more of a limit in that quarter is worth something. Several can bind at once. */
  bindingProbability: Record<CapacityConstraint, number[]>;
  /** Share of draws in which it is worth something in any quarter. */
  everBindingProbability: Record<CapacityConstraint, number>;
  /** Mean over the draws of the value of 1 % more of a limit in every quarter, USD bn of net present value. */
  expectedOnePercentUsdBn: Record<CapacityConstraint, number>;
  netPresentValueUsdBn: { p05: number; p50: number; p95: number };
};

export type CapacityEnsemble = {
  /** Solves up to `count` more draws; returns how many are done in all. */
  advance: (count: number) => number;
  summarise: () => CapacityUncertainty;
  dispose: () => void;
};

export const MOST_CAPACITY_DRAWS = 1024;
const MOST_DIMENSIONS = 64; // of the Sobol table
const WORTH_NOTHING_USD_BN = 1e-7;

/**
 * Every input with a range drawn from its triangle on scrambled Sobol points; the programme solved anew for each draw,
 * from the basis of the one before. Inputs set by hand stay as set, and regional shares as they are.
 * @throws {RangeError} unless draws is a whole number from 2 to 1024.
 */
export function createCapacityEnsemble(
  solver: LinearSolver,
  data: CapacityData,
  capacity: CapacityCase,
  { draws, seed }: { draws: number; seed: string },
): CapacityEnsemble {
  if (!(Number.isInteger(draws) && draws >= 2 && draws <= MOST_CAPACITY_DRAWS)) {
    throw new RangeError(`draws must be a whole number from 2 to ${MOST_CAPACITY_DRAWS}, got ${draws}`);
  }
  const uncertainFields = capacityFieldNames
    .filter((name) => isUncertain(capacity, name))
    .slice(0, MOST_DIMENSIONS);
  const replicate = createSobolReplicate({
    dimensions: uncertainFields.map((key, dimension) => ({ key, dimension })),
    seed,
    replicate: 0,
  });
  const point = new Float64Array(uncertainFields.length);
  const itGw = Array.from({ length: QUARTER_COUNT }, () => new Float64Array(draws));
  const netPresentValue = new Float64Array(draws);
  const bindingCount = zeros();
  const everBinding = Object.fromEntries(capacityConstraints.map((name) => [name, 0])) as Record<
    CapacityConstraint,
    number
  >;
  const onePercentSum = { ...everBinding };
  let session: SolverSession | null = null;
  let done = 0;
  let solved = 0;

  function runDraw(index: number): void {
    replicate.fillPoint(index, point);
    const drawn: CapacityInput = { ...capacity.inputs.input };
    for (const [i, name] of uncertainFields.entries()) {
      const { low, mode, high } = rangeOf(capacity, name);
      drawn[name] = triangularQuantile(point[i] as number, low, mode, high);
    }
    const built = capacityProgram(drawnCapacityTerms(data, capacity, drawn));
    if (session === null) session = solver.open(built.program);
    else session.replace(built.program);
    const outcome = session.solve();
    if (outcome.status !== "optimal") return;
    const { columnValues, rowDuals, objective } = outcome.solution;
    netPresentValue[solved] = objective;
    for (let quarter = 0; quarter < QUARTER_COUNT; quarter++) {
      (itGw[quarter] as Float64Array)[solved] = inServiceGw(built, columnValues, quarter);
    }
    const onePercent = onePercentByQuarter(built.limits, rowDuals);
    for (const constraint of capacityConstraints) {
      let sum = 0;
      let binds = false;
      for (let quarter = 0; quarter < QUARTER_COUNT; quarter++) {
        const value = onePercent[constraint][quarter] as number;
        sum += value;
        if (value <= WORTH_NOTHING_USD_BN) continue;
        binds = true;
        const counts = bindingCount[constraint];
        counts[quarter] = (counts[quarter] as number) + 1;
      }
      onePercentSum[constraint] += sum;
      if (binds) everBinding[constraint] += 1;
    }
    solved += 1;
  }

  const share = (count: number): number => (solved === 0 ? Number.NaN : count / solved);
  return {
    advance(count) {
      const end = Math.min(draws, done + count);
      for (; done < end; done++) runDraw(done);
      return done;
    },
    summarise: () => ({
      draws: done,
      infeasibleDraws: done - solved,
      seed,
      uncertainFields,
      itGw: bandOf(itGw, solved),
      bindingProbability: recordOf(capacityConstraints, (name) => Array.from(bindingCount[name], share)),
      everBindingProbability: recordOf(capacityConstraints, (name) => share(everBinding[name])),
      expectedOnePercentUsdBn: recordOf(capacityConstraints, (name) => share(onePercentSum[name])),
      netPresentValueUsdBn: quantilesOf(netPresentValue.slice(0, solved)),
    }),
    dispose: () => session?.dispose(),
  };
}

function isUncertain({ choice, inputs }: CapacityCase, name: CapacityField): boolean {
  if (regionalShareFields.some((share) => share === name)) return false;
  if (choice.overrides[name] !== undefined) return false;
  const { low, high } = inputs.fields[name];
  return low !== null && high !== null && low < high;
}

/** Rows whose mode lies outside their range, such as a mode equal to a bound, keep to the range. */
function rangeOf({ inputs }: CapacityCase, name: CapacityField): { low: number; mode: number; high: number } {
  const { low, value, high } = inputs.fields[name];
  return { low: low ?? value, mode: value, high: high ?? value };
}

function inServiceGw({ columns }: CapacityProgram, values: Float64Array, quarter: number): number {
  let gw = 0;
  for (const region of capacityRegions) {
    gw += values[columns.existing[region][quarter] as number] as number;
    for (const generation of generations) {
      gw += values[columns.inService[region][generation][quarter] as number] as number;
    }
  }
  return gw;
}

function bandOf(byQuarter: readonly Float64Array[], count: number): Band {
  const quantiles = byQuarter.map((values) => quantilesOf(values.slice(0, count)));
  return {
    p05: quantiles.map(({ p05 }) => p05),
    p50: quantiles.map(({ p50 }) => p50),
    p95: quantiles.map(({ p95 }) => p95),
  };
}

function quantilesOf(values: Float64Array): { p05: number; p50: number; p95: number } {
  if (values.length === 0) return { p05: Number.NaN, p50: Number.NaN, p95: Number.NaN };
  const sorted = values.sort();
  const at = (probability: number): number => quantileOfSorted(sorted, probability);
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}

function zeros(): Record<CapacityConstraint, Float64Array> {
  return recordOf(capacityConstraints, () => new Float64Array(QUARTER_COUNT));
}
