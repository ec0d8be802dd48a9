import type { Distribution } from "../distribution/distribution";
import { lognormalThrough } from "../distribution/lognormal";

/** A row of assumptions as far as it says how its value spreads. */
export type StatedRange = {
  low: number | null;
  mode: number | null;
  high: number | null;
  /** In the words of the table. */
  distribution: string;
};

const FIXED = ["point", "unknown"];
/** The last four say how a value was come by, not how it spreads: three points are read as a triangle. */
const TRIANGULAR = ["triangular", "assumed", "estimated", "derived", "published"];
const QUANTILES = ["lognormal", "lognormal(P5,P50,P95)", "P5/P50/P95 empirical", "P5/P50/P95 approx"];
const DISCRETE = ["discrete", "discrete(tiers)"];
const words = [...FIXED, ...TRIANGULAR, ...QUANTILES, ...DISCRETE, "range", "loguniform"];

/**
 * The distribution that a row of assumptions states; null for one value. An end that the row leaves out is its mode. The
 * three numbers are P5, P50 and P95 of a lognormal, equally likely cases of a discrete row; `range` is uniform between its
 * ends. A whole number takes the stated values only.
 * @throws {RangeError} for a word that is not known, or numbers that contradict it.
 */
export function statedDistribution(row: StatedRange, isWhole: boolean): Distribution | null {
  const { distribution: word, mode } = row;
  if (!words.includes(word)) {
    throw new RangeError(`distribution must be one of ${words.join("; ")}, got ${word}`);
  }
  if (FIXED.includes(word) || mode === null) return null;
  const low = row.low ?? mode;
  const high = row.high ?? mode;
  if (!(low <= mode && mode <= high)) {
    throw new RangeError(`low <= mode <= high must hold, got ${low}, ${mode}, ${high}`);
  }
  if (low === high) return null;
  if (isWhole || DISCRETE.includes(word)) return { kind: "discrete", values: [low, mode, high] };
  if (word === "range") return { kind: "uniform", low, high };
  if (word === "loguniform") return { kind: "loguniform", low, high };
  if (TRIANGULAR.includes(word)) return { kind: "triangular", low, mode, high };
  return {
    kind: "lognormal",
    ...lognormalThrough([
      { probability: 0.05, value: low },
      { probability: 0.5, value: mode },
      { probability: 0.95, value: high },
    ]),
  };
}
