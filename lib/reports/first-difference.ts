export type Difference = { path: string; left: unknown; right: unknown };

/**
 * The first place, in reading order, at which two JSON values differ; null when they are the same.
 * Numbers may differ by `relativeTolerance`; 0 asks for every bit.
 */
export function firstDifference(
  left: unknown,
  right: unknown,
  path: string,
  relativeTolerance: number,
): Difference | null {
  if (Object.is(left, right)) return null;
  if (typeof left === "number" && typeof right === "number") {
    const isNear = Math.abs(left - right) <= relativeTolerance * Math.abs(right);
    return isNear ? null : { path, left, right };
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const difference = firstDifference(left[index], right[index], `${path}[${index}]`, relativeTolerance);
      if (difference) return difference;
    }
    return null;
  }
  if (isRecord(left) && isRecord(right)) {
    for (const key of new Set([...Object.keys(right), ...Object.keys(left)])) {
      const difference = firstDifference(left[key], right[key], `${path}.${key}`, relativeTolerance);
      if (difference) return difference;
    }
    return null;
  }
  return { path, left, right };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
