import { brent } from "./brent";

export type Crossing = {
  x: number;
  /** Whether f goes from below zero to above it as x grows. */
  rising: boolean;
  /** False where f leaps over zero: x is then the last point on the side above zero. */
  isRoot: boolean;
};

export type CrossingScan = {
  /** Ascending. */
  crossings: Crossing[];
  /** Every node and, where f has no value beyond, the last point that has one; ascending. */
  samples: { x: number; value: number | null }[];
};

type Nullable = (x: number) => number | null;
type Sample = { x: number; value: number };

const EDGE_STEPS = 40;
const TURN_STEPS = 24;
const LEAP_FRACTION = 1e-6; // of the values at the bracket's ends: a root found by Brent is far nearer to zero

/**
 * Every zero of `f` that the nodes can tell apart: a change of sign between neighbours, or a turn towards zero
 * that reaches it between them. Two zeros closer than a node's distance without such a turn stay unseen.
 * @param f null where it has no value.
 * @param nodes ascending and distinct.
 */
export function findCrossings(f: Nullable, nodes: readonly number[]): CrossingScan {
  const samples: CrossingScan["samples"] = [];
  for (const x of nodes) {
    const value = f(x);
    const previous = samples.at(-1);
    if (previous !== undefined && (previous.value === null) !== (value === null)) {
      const edge = lastWithValue(f, previous, { x, value });
      if (edge.x > previous.x && edge.x < x) samples.push(edge);
    }
    samples.push({ x, value });
  }
  const crossings: Crossing[] = [];
  for (const run of runsWithValue(samples)) {
    const points = withTurns(f, run);
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (point.value === 0) {
        const after = points[index + 1];
        const rising = before === undefined ? (after?.value ?? 0) > 0 : before.value < 0;
        if (before?.value !== 0) crossings.push({ x: point.x, rising, isRoot: true });
      } else if (before !== undefined && before.value < 0 !== point.value < 0 && before.value !== 0) {
        const crossing = crossingBetween(f, before, point);
        if (crossing !== null) crossings.push(crossing);
      }
    });
  }
  return { crossings, samples };
}

/** Between a point with a value and one without, the last that has one. */
function lastWithValue(
  f: Nullable,
  a: { x: number; value: number | null },
  b: { x: number; value: number | null },
): Sample {
  let [known, unknown] = a.value === null ? [b, a.x] : [a, b.x];
  for (let step = 0; step < EDGE_STEPS; step++) {
    const x = (known.x + unknown) / 2;
    const value = f(x);
    if (value === null) unknown = x;
    else known = { x, value };
  }
  return { x: known.x, value: known.value ?? Number.NaN };
}

function runsWithValue(samples: CrossingScan["samples"]): Sample[][] {
  const runs: Sample[][] = [[]];
  for (const { x, value } of samples) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ x, value });
  }
  return runs.filter((run) => run.length > 0);
}

/** Adds the lowest or highest point between three neighbours of one sign of which the middle is nearest to zero. */
function withTurns(f: Nullable, run: readonly Sample[]): Sample[] {
  return run.flatMap((point, index) => {
    const [before, after] = [run[index - 1], run[index + 1]];
    if (before === undefined || after === undefined) return [point];
    const sign = Math.sign(point.value);
    const isTurn =
      sign !== 0 &&
      sign * point.value < sign * before.value &&
      sign * point.value < sign * after.value &&
      sign * before.value > 0 &&
      sign * after.value > 0;
    if (!isTurn) return [point];
    const turn = nearestToZero(f, before.x, after.x, sign);
    if (turn === null || sign * turn.value > 0 || turn.x === point.x) return [point];
    return turn.x < point.x ? [turn, point] : [point, turn];
  });
}

/** Golden-section search for the smallest sign x f; stops at the first value across zero. */
function nearestToZero(f: Nullable, low: number, high: number, sign: number): Sample | null {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  for (let step = 0; step < TURN_STEPS; step++) {
    const left = b - ratio * (b - a);
    const right = a + ratio * (b - a);
    const [leftValue, rightValue] = [f(left), f(right)];
    if (leftValue === null || rightValue === null) return null;
    if (sign * leftValue <= 0) return { x: left, value: leftValue };
    if (sign * rightValue <= 0) return { x: right, value: rightValue };
    if (sign * leftValue < sign * rightValue) b = right;
    else a = left;
  }
  return null;
}

/** Null when f loses its value inside the bracket. */
function crossingBetween(f: Nullable, low: Sample, high: Sample): Crossing | null {
  let isWhole = true;
  const numeric = (x: number): number => {
    const value = f(x);
    if (value === null) isWhole = false;
    return value ?? low.value;
  };
  const rising = low.value < 0;
  const x = brent(numeric, low.x, high.x, 0);
  if (!isWhole) return null;
  const scale = Math.max(Math.abs(low.value), Math.abs(high.value));
  if (Math.abs(numeric(x)) <= LEAP_FRACTION * scale) return { x, rising, isRoot: true };
  return { x: lastAbove(numeric, low, high), rising, isRoot: false };
}

/** Of a leap: the point next to it where f is above zero. */
function lastAbove(f: (x: number) => number, low: Sample, high: Sample): number {
  let [above, below] = low.value > 0 ? [low.x, high.x] : [high.x, low.x];
  for (;;) {
    const middle = (above + below) / 2;
    if (middle === above || middle === below) return above;
    if (f(middle) >= 0) above = middle;
    else below = middle;
  }
}
