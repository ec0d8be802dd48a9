import type { LinearProgram } from "../linear-program/linear-program";
import type { LinearSolution, LinearSolver, SolverSession } from "../linear-program/linear-solver";
import {
  capacityConstraints,
  powerSources,
  type CapacityConstraint,
  type PowerSource,
} from "./capacity-constraint";
import {
  capacityProgram,
  type CapacityProgram,
  type CapacityTerms,
  type DemandRow,
  type LimitRow,
} from "./capacity-program";
import { QUARTER_COUNT, QUARTERS_PER_YEAR, quarterName } from "./capacity-quarter";
import { capacityRegions, type CapacityRegion } from "./capacity-region";
import { generations, type Generation } from "./capacity-stocks";
import { quarterWeight, tokensRatio } from "./capacity-value";
import { recordOf } from "./record-of";

/** USD bn of net present value for 1 % more of a limit, over all quarters. */
export type OnePercentValue = {
  /** 0.01 x sum of A x dual: exact for small changes while the basis holds. */
  dualUsdBn: number;
  /** Solved again with 1 % more, and with 1 % less; where they differ the programme is degenerate. */
  upUsdBn: number;
  downUsdBn: number;
};

export type BindingLimit = {
  constraint: CapacityConstraint;
  /** Of 1 % more in this quarter alone. */
  onePercentUsdBn: number;
};

export type CapacityPlan = {
  quarters: string[];
  netPresentValueUsdBn: number;
  /** In service at the end of each quarter, GW of IT. */
  itGw: number[];
  itGwByRegion: Record<CapacityRegion, number[]>;
  itGwByGeneration: Record<Generation | "existing", number[]>;
  /** Bought and within its life, running or not, GW of IT. */
  installedItGw: number[];
  fedItGwBySource: Record<PowerSource, number[]>;
  /** At the rate of the quarter. */
  tokensPerYear: number[];
  /** What binds, by the value of 1 % more of it; null where nothing does. */
  binding: (BindingLimit | null)[];
  /** The next: worth something too, or else the limit with the least slack. */
  runnerUp: { constraint: CapacityConstraint; onePercentUsdBn: number; slackFraction: number }[];
  onePercent: Record<CapacityConstraint, OnePercentValue>;
  /**
   * USD bn a year for one more unit of the limit (GW, million GB, million modules; GW of IT where stated so), in the
   * region where it is worth most. Of capital, spent once: USD of the quarter for one more USD of its budget.
   */
  shadowPriceUsdBnPerUnitYear: Record<CapacityConstraint, number[]>;
  /** USD per MW of utility power and year on the grid of each region. */
  gridShadowPriceUsdPerMwYear: Record<CapacityRegion, number[]>;
};

export type InfeasibleDemand = { field: string; value: number; allowed: string };

export type CapacityOutcome = { plan: CapacityPlan } | { infeasible: InfeasibleDemand };

const WORTH_NOTHING_USD_BN = 1e-9;
const ONE_PERCENT = 0.01;

/** The plan of highest net present value, what binds it and what 1 % more of each limit would be worth. */
export function solveCapacity(solver: LinearSolver, terms: CapacityTerms): CapacityOutcome {
  const built = capacityProgram(terms);
  const session = solver.open(built.program);
  try {
    const outcome = session.solve();
    if (outcome.status === "infeasible") {
      return { infeasible: infeasibleDemand(session, built, outcome.rows) };
    }
    if (outcome.status === "unbounded")
      throw new RangeError("the capacity plan has no limit: every limit must be finite");
    return { plan: planOf(session, built, terms, outcome.solution) };
  } finally {
    session.dispose();
  }
}

/** 0.01 A x dual of every limit, summed over its rows of one quarter. Constraint-major, quarter-minor. USD bn. */
export function onePercentByQuarter(
  limits: readonly LimitRow[],
  duals: Float64Array,
): Record<CapacityConstraint, Float64Array> {
  const values = Object.fromEntries(
    capacityConstraints.map((constraint) => [constraint, new Float64Array(QUARTER_COUNT)]),
  ) as Record<CapacityConstraint, Float64Array>;
  for (const { row, constraint, quarter, stock } of limits) {
    const list = values[constraint];
    list[quarter] = (list[quarter] as number) + ONE_PERCENT * stock * (duals[row] as number);
  }
  return values;
}

function planOf(
  session: SolverSession,
  built: CapacityProgram,
  terms: CapacityTerms,
  solution: LinearSolution,
): CapacityPlan {
  const { input, serving } = terms;
  const { columns, limits } = built;
  const valueAt = (list: readonly number[]): number[] =>
    list.map((column) => solution.columnValues[column] as number);
  const sum = (lists: readonly number[][]): number[] =>
    Array.from({ length: QUARTER_COUNT }, (_, q) =>
      lists.reduce((total, list) => total + (list[q] as number), 0),
    );
  const existing = sum(capacityRegions.map((region) => valueAt(columns.existing[region])));
  const byGeneration = {
    existing,
    ...recordOf(generations, (generation) =>
      sum(capacityRegions.map((region) => valueAt(columns.inService[region][generation]))),
    ),
  };
  const onePercentQuarters = onePercentByQuarter(limits, solution.rowDuals);
  const ranked = Array.from({ length: QUARTER_COUNT }, (_, q) =>
    rank(limits, solution, onePercentQuarters, q),
  );
  return {
    quarters: Array.from({ length: QUARTER_COUNT }, (_, q) => quarterName(q)),
    netPresentValueUsdBn: solution.objective,
    itGw: sum(Object.values(byGeneration)),
    itGwByRegion: recordOf(capacityRegions, (region) =>
      sum([
        valueAt(columns.existing[region]),
        ...generations.map((generation) => valueAt(columns.inService[region][generation])),
      ]),
    ),
    itGwByGeneration: byGeneration,
    installedItGw: sum([
      existing,
      ...capacityRegions.flatMap((region) =>
        generations.map((generation) => valueAt(columns.installed[region][generation])),
      ),
    ]),
    fedItGwBySource: recordOf(powerSources, (source) =>
      sum(
        capacityRegions.map((region) =>
          valueAt(source === "grid" ? columns.grid[region] : columns.onSite[region][source]),
        ),
      ),
    ),
    tokensPerYear: sum(
      (["existing", "current", "next"] as const).map((kind) =>
        byGeneration[kind].map((gw) => gw * 1000 * serving.tokensPerItMwYear * tokensRatio(input, kind)),
      ),
    ),
    binding: ranked.map(({ binding }) => binding),
    runnerUp: ranked.map(({ runnerUp }) => runnerUp),
    onePercent: onePercentValues(session, limits, solution, onePercentQuarters),
    shadowPriceUsdBnPerUnitYear: recordOf(capacityConstraints, (constraint) =>
      shadowPrices(terms, limits, solution, (limit) => limit.constraint === constraint),
    ),
    gridShadowPriceUsdPerMwYear: recordOf(capacityRegions, (region) =>
      shadowPrices(
        terms,
        limits,
        solution,
        (limit) => limit.constraint === "grid" && limit.region === region,
      ).map((usdBnPerGw) => usdBnPerGw * 1e6),
    ),
  };
}

/** The highest dual among the rows of a quarter, taken back to that quarter and to a year. */
function shadowPrices(
  { input }: CapacityTerms,
  limits: readonly LimitRow[],
  solution: LinearSolution,
  isMeant: (limit: LimitRow) => boolean,
): number[] {
  const prices = Array.from({ length: QUARTER_COUNT }, () => 0);
  for (const limit of limits) {
    if (!isMeant(limit)) continue;
    const yearly = (solution.rowDuals[limit.row] as number) / quarterWeight(input, limit.quarter);
    const price = limit.constraint === "capital" ? yearly / QUARTERS_PER_YEAR : yearly;
    prices[limit.quarter] = Math.max(prices[limit.quarter] as number, price);
  }
  return prices;
}

type Ranking = { binding: BindingLimit | null; runnerUp: CapacityPlan["runnerUp"][number] };

function rank(
  limits: readonly LimitRow[],
  solution: LinearSolution,
  onePercent: Record<CapacityConstraint, Float64Array>,
  quarter: number,
): Ranking {
  const rows = capacityConstraints.map((constraint) => ({
    constraint,
    onePercentUsdBn: onePercent[constraint][quarter] as number,
    slackFraction: slack(limits, solution, constraint, quarter),
  }));
  const [first, second] = rows.toSorted(
    (a, b) => b.onePercentUsdBn - a.onePercentUsdBn || a.slackFraction - b.slackFraction,
  );
  if (first === undefined || second === undefined)
    throw new RangeError("capacityConstraints must hold two limits");
  if (first.onePercentUsdBn <= WORTH_NOTHING_USD_BN) return { binding: null, runnerUp: first };
  return {
    binding: { constraint: first.constraint, onePercentUsdBn: first.onePercentUsdBn },
    runnerUp: second,
  };
}

/** What is left unused of a limit in all its regions: 0 is used up. */
function slack(
  limits: readonly LimitRow[],
  solution: LinearSolution,
  constraint: CapacityConstraint,
  quarter: number,
): number {
  let used = 0;
  let available = 0;
  for (const limit of limits) {
    if (limit.constraint !== constraint || limit.quarter !== quarter) continue;
    used += solution.rowActivities[limit.row] as number;
    available += limit.stock;
  }
  return available > 0 ? Math.max(0, 1 - used / available) : 0;
}

function onePercentValues(
  session: SolverSession,
  limits: readonly LimitRow[],
  solution: LinearSolution,
  byQuarter: Record<CapacityConstraint, Float64Array>,
): Record<CapacityConstraint, OnePercentValue> {
  return recordOf(capacityConstraints, (constraint) => {
    const rows = limits.filter((limit) => limit.constraint === constraint);
    const indices = Int32Array.from(rows, ({ row }) => row);
    const valueAt = (factor: number): number => {
      session.changeRowUppers(
        indices,
        Float64Array.from(rows, ({ stock }) => stock * factor),
      );
      const outcome = session.solve();
      return outcome.status === "optimal" ? outcome.solution.objective : Number.NaN;
    };
    const up = valueAt(1 + ONE_PERCENT) - solution.objective;
    const down = solution.objective - valueAt(1 - ONE_PERCENT);
    session.changeRowUppers(
      indices,
      Float64Array.from(rows, ({ stock }) => stock),
    );
    return {
      dualUsdBn: byQuarter[constraint].reduce((total, value) => total + value, 0),
      upUsdBn: up,
      downUsdBn: down,
    };
  });
}

/**
 * The required capacity that cannot be met, and the most that could be beside the other demands. Nothing in service
 * satisfies every limit and every residency share, so only a required capacity can be too much.
 */
function infeasibleDemand(
  session: SolverSession,
  built: CapacityProgram,
  conflicting: readonly number[],
): InfeasibleDemand {
  const required = built.demands.filter(({ demand }) => demand === "requiredItGw");
  const culprit = required.find(({ row }) => conflicting.includes(row)) ?? required[0];
  if (culprit === undefined) throw new RangeError("a limit of the capacity plan is negative");
  const most = [[culprit], required].map((dropped) => {
    session.replace(mostInService(built, culprit.quarter, dropped));
    const outcome = session.solve();
    return outcome.status === "optimal" ? outcome.solution.objective : null;
  });
  const highest = most[0] ?? most[1] ?? Number.NaN;
  return {
    field: `requiredItGw.${quarterName(culprit.quarter)}`,
    value: culprit.itGw,
    allowed: `from 0 to ${highest} (GW of IT)`,
  };
}

/** The same limits without some of the demands, valued by what runs in one quarter alone. */
function mostInService(
  { program, columns }: CapacityProgram,
  quarter: number,
  dropped: readonly DemandRow[],
): LinearProgram {
  const columnValue = new Float64Array(program.columnCount);
  for (const region of capacityRegions) {
    for (const list of [columns.existing[region], ...Object.values(columns.inService[region])]) {
      columnValue[list[quarter] as number] = 1;
    }
  }
  const rowLower = program.rowLower.slice();
  for (const { row } of dropped) rowLower[row] = -Infinity;
  return { ...program, columnValue, rowLower };
}
