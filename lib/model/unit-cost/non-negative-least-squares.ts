/** One observation of x a + y b = target. */
export type TwoVariableEquation = { x: number; y: number; target: number };

export type TwoVariableSolution = { a: number; b: number };

const SINGULAR_RELATIVE_DETERMINANT = 1e-12;

/**
 * Least squares of x a + y b = target with a, b >= 0, in closed form: the interior optimum if it is feasible, else the
 * better of the two axes (the problem is convex). Null when the equations do not tell the variables apart.
 */
export function nonNegativeLeastSquares(
  equations: readonly TwoVariableEquation[],
): TwoVariableSolution | null {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let xt = 0;
  let yt = 0;
  for (const { x, y, target } of equations) {
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xt += x * target;
    yt += y * target;
  }
  const determinant = xx * yy - xy * xy;
  if (!(determinant > SINGULAR_RELATIVE_DETERMINANT * xx * yy)) return null;
  const a = (yy * xt - xy * yt) / determinant;
  const b = (xx * yt - xy * xt) / determinant;
  if (a >= 0 && b >= 0) return { a, b };
  const onlyA = { a: Math.max(0, xt / xx), b: 0 };
  const onlyB = { a: 0, b: Math.max(0, yt / yy) };
  // On an axis the squared error falls by value x projection; the larger fall wins.
  return onlyA.a * xt >= onlyB.b * yt ? onlyA : onlyB;
}
