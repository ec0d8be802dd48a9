import { sin } from "../numeric/deterministic-sin";
import { polynomial } from "../numeric/polynomial";

const SIXTH_OF_PI = 0.5235987755982988;

/** The correlation of bivariate normal scores with the given rank correlation: ρ = 2 sin(πρ_S/6) (Pearson, 1907). */
export function normalScoreOfSpearman(spearman: number): number {
  return Math.max(-1, Math.min(1, 2 * sin(SIXTH_OF_PI * spearman)));
}

// Least squares on Chebyshev points of the ratio to Pearson's formula in ρ_S²; largest error 4e-5.
const studentRatio = Float64Array.of(
  1.0341738802600637,
  -0.024991956913101042,
  -0.008560097110977782,
  0.005686225685650491,
  -0.006276736381498007,
);

/**
 * The same for Student's t with 4 degrees of freedom, whose ranks follow its scores a little less: 0.60 takes 0.633, not 0.618.
 * Inverts ρ_S = (6/π)·E arcsin(ρ√(W′W″/((W + W′)(W + W″)))), W independent chi-squares with 4 degrees of freedom
 * (A. Heinen and A. Valdesogo, "Spearman rank correlation of the bivariate Student t", J. Multivar. Anal. 179, 2020).
 */
export function studentT4ScoreOfSpearman(spearman: number): number {
  const score = normalScoreOfSpearman(spearman) * polynomial(studentRatio, spearman * spearman);
  return Math.max(-1, Math.min(1, score));
}
