import { z } from "zod";

type Range = { min: number; max: number; unit?: string; whole?: boolean };

/** A number within a range; whatever is refused is told the whole range and its unit. */
export function numberRange({ min, max, unit, whole = false }: Range): z.ZodNumber {
  const allowed = `a ${whole ? "whole number" : "number"} from ${min} to ${max}${unit === undefined ? "" : ` (${unit})`}`;
  const range = z.number(allowed).min(min, allowed).max(max, allowed);
  return whole ? range.int(allowed) : range;
}
