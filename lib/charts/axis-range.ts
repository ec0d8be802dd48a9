export type AxisRange = { min: number; max: number };

/**
 * One range for several panels that must be compared: round steps, zero always inside.
 * Null when there is no number at all.
 */
export function sharedAxisRange(values: readonly (number | null)[]): AxisRange | null {
  const known = values.filter((value) => value !== null && Number.isFinite(value)).map(Number);
  if (known.length === 0) return null;
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (low === high) return { min: 0, max: 1 };
  const step = roundStep((high - low) / 5);
  return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step };
}

/** The least of 1, 2, 2.5, 5 or 10 times a power of ten that is no less. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const multiple = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return multiple * power;
}
