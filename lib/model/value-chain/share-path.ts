import { FieldRangeError } from "../field-range-error";
import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";

/** Where the logit is infinite, at none and at all of a pool, it is read from here. */
const SMALLEST_SHARE = 0.0001;
const LARGEST_SHARE = 0.9999;

/**
 * A share that moves to a terminal one, by its logit: x[t] = x* + φ (x[t-1] - x*), the mean of a logit AR(1).
 * Inside (0, 1) after the base year; `terminalFraction` null holds the base year's.
 * @param yearCount values returned, the first being the base year's.
 * @throws {FieldRangeError} for a share outside [0, 1], a terminal one outside (0, 1), a persistence outside [0, 1].
 */
export function sharePath(
  baseFraction: number,
  terminalFraction: number | null,
  persistenceFraction: number,
  yearCount: number,
): number[] {
  if (!(baseFraction >= 0 && baseFraction <= 1)) {
    throw new FieldRangeError("baseShareFraction", baseFraction, "be from 0 to 1");
  }
  if (terminalFraction === null) return Array.from({ length: yearCount }, () => baseFraction);
  if (!(terminalFraction > 0 && terminalFraction < 1)) {
    throw new FieldRangeError("terminalShareFraction", terminalFraction, "be above 0 and below 1");
  }
  if (!(persistenceFraction >= 0 && persistenceFraction <= 1)) {
    throw new FieldRangeError("sharePersistenceFraction", persistenceFraction, "be from 0 to 1");
  }
  const terminal = logit(terminalFraction);
  let distance = logit(Math.min(Math.max(baseFraction, SMALLEST_SHARE), LARGEST_SHARE)) - terminal;
  return Array.from({ length: yearCount }, (_, index) => {
    if (index === 0) return baseFraction;
    distance *= persistenceFraction;
    return 1 / (1 + exp(-(terminal + distance)));
  });
}

function logit(fraction: number): number {
  return log(fraction / (1 - fraction));
}
