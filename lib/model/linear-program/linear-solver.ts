import type { LinearProgram } from "./linear-program";

export type LinearSolution = {
  objective: number;
  columnValues: Float64Array;
  /** What each row's terms sum to. */
  rowActivities: Float64Array;
  /** Change of the objective per unit of the row's limit; at least 0 for an upper limit that binds. */
  rowDuals: Float64Array;
};

export type LinearOutcome =
  | { status: "optimal"; solution: LinearSolution }
  /** `rows` cannot all hold at once; dropping any one of them would let the rest hold. */
  | { status: "infeasible"; rows: number[] }
  | { status: "unbounded" };

/** One program kept in the solver, so that a changed limit is solved from the last basis. */
export type SolverSession = {
  solve: () => LinearOutcome;
  changeRowUppers: (rows: Int32Array, uppers: Float64Array) => void;
  /** Another program with the same columns and rows, whatever its numbers. */
  replace: (program: LinearProgram) => void;
  dispose: () => void;
};

export type LinearSolver = { open: (program: LinearProgram) => SolverSession };
