export type CostPoint = {
  /** What had been built up to then, in any unit: b does not depend on it. */
  cumulativeCapacity: number;
  costPerCapacity: number;
};

export type WrightExponent = {
  /** k(n) = k1 n^-b; above 0 where cost falls as capacity accumulates. */
  exponent: number;
  standardError: number;
  /** k1: the cost of the first unit. */
  firstUnitCost: number;
  /** Share of cost left at each doubling of capacity, 2^-b. */
  progressRatio: number;
  pointCount: number;
};

const FEWEST_POINTS = 3; // two points leave no residual to judge the line by

/**
 * Least squares of ln k on ln n. Null where the points cannot carry a slope: fewer than three, or all at one n.
 * @throws {RangeError} if a capacity or a cost is not above 0.
 */
export function wrightExponent(points: readonly CostPoint[]): WrightExponent | null {
  for (const { cumulativeCapacity, costPerCapacity } of points) {
    if (!(cumulativeCapacity > 0 && cumulativeCapacity < Infinity)) {
      throw new RangeError(`cumulativeCapacity must be above 0 and finite, got ${cumulativeCapacity}`);
    }
    if (!(costPerCapacity > 0 && costPerCapacity < Infinity)) {
      throw new RangeError(`costPerCapacity must be above 0 and finite, got ${costPerCapacity}`);
    }
  }
  const pointCount = points.length;
  if (pointCount < FEWEST_POINTS) return null;
  const x = points.map((point) => Math.log(point.cumulativeCapacity));
  const y = points.map((point) => Math.log(point.costPerCapacity));
  const meanX = x.reduce((sum, value) => sum + value, 0) / pointCount;
  const meanY = y.reduce((sum, value) => sum + value, 0) / pointCount;
  const spreadX = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  if (new Set(x).size === 1 || !(spreadX > 0)) return null;
  const slope =
    x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] ?? 0) - meanY), 0) / spreadX;
  const intercept = meanY - slope * meanX;
  const residual = x.reduce(
    (sum, value, index) => sum + ((y[index] ?? 0) - intercept - slope * value) ** 2,
    0,
  );
  return {
    exponent: -slope,
    standardError: Math.sqrt(residual / (pointCount - 2) / spreadX),
    firstUnitCost: Math.exp(intercept),
    progressRatio: 2 ** slope,
    pointCount,
  };
}
