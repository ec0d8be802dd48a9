import { beforeAll, expect, test } from "vitest";
import { loadHighsSolver } from "./highs-solver";
import { createProgramBuilder, type LinearProgram } from "./linear-program";
import type { LinearSolver } from "./linear-solver";

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** Dantzig's textbook plan: max 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18 has x 2, y 6, 36 and shadow prices 0, 3/2, 1. */
function textbook(): LinearProgram {
  const builder = createProgramBuilder();
  const x = builder.addColumn(3);
  const y = builder.addColumn(5);
  builder.addRow(-Infinity, 4, [[x, 1]]);
  builder.addRow(-Infinity, 12, [[y, 2]]);
  builder.addRow(-Infinity, 18, [
    [x, 3],
    [y, 2],
  ]);
  return builder.build();
}

test("solves a textbook plan with its shadow prices", () => {
  const session = solver.open(textbook());
  const outcome = session.solve();
  session.dispose();
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  expect(outcome.solution.objective).toBeCloseTo(36, 9);
  expect([...outcome.solution.columnValues]).toEqual([2, 6]);
  expect([...outcome.solution.rowDuals]).toEqual([0, 1.5, 1]);
  expect([...outcome.solution.rowActivities]).toEqual([2, 12, 18]);
});

test("a changed limit moves the objective by its shadow price, from the last basis", () => {
  const session = solver.open(textbook());
  session.solve();
  session.changeRowUppers(Int32Array.of(1), Float64Array.of(12.6));
  const outcome = session.solve();
  session.dispose();
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  expect(outcome.solution.objective).toBeCloseTo(36 + 0.6 * 1.5, 9);
});

test("another program of the same shape takes its place", () => {
  const session = solver.open(textbook());
  session.solve();
  session.replace({ ...textbook(), columnValue: Float64Array.of(1, 0) });
  const outcome = session.solve();
  session.dispose();
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  expect(outcome.solution.objective).toBeCloseTo(4, 9);
});

test("names the rows that cannot hold together, and tells unbounded apart", () => {
  const builder = createProgramBuilder();
  const x = builder.addColumn(1);
  const y = builder.addColumn(0);
  builder.addRow(-Infinity, 7, [[y, 1]]);
  const least = builder.addRow(5, Infinity, [[x, 1]]);
  const most = builder.addRow(-Infinity, 3, [[x, 1]]);
  const infeasible = solver.open(builder.build());
  const outcome = infeasible.solve();
  infeasible.dispose();
  if (outcome.status !== "infeasible") throw new Error(outcome.status);
  expect(new Set(outcome.rows)).toEqual(new Set([least, most]));

  const free = createProgramBuilder();
  free.addRow(0, Infinity, [[free.addColumn(1), 1]]);
  const unbounded = solver.open(free.build());
  expect(unbounded.solve().status).toBe("unbounded");
  unbounded.dispose();
});
