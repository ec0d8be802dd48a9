import { describe, expect, test } from "vitest";
import { normalScoreOfSpearman, studentT4ScoreOfSpearman } from "./score-of-spearman";

describe("normalScoreOfSpearman", () => {
  // 2 sin(0.1π) = (√5 − 1)/2 for 0.6; 2 sin(π/12) = (√6 − √2)/2 for 0.5.
  test("is the closed form", () => {
    expect(normalScoreOfSpearman(0.6)).toBeCloseTo((Math.sqrt(5) - 1) / 2, 15);
    expect(normalScoreOfSpearman(-0.5)).toBeCloseTo((Math.SQRT2 - Math.sqrt(6)) / 2, 15);
    expect(normalScoreOfSpearman(0)).toBe(0);
    expect(normalScoreOfSpearman(1)).toBeCloseTo(1, 15);
  });
});

/**
 * The rank correlation itself, by the midpoint rule: shares a, b, c of the three chi-squares follow a Dirichlet(2, 2, 2)
 * with density 120abc; a = u⁴ thins out the points where the arcsine is steep.
 */
function spearmanOfStudentT4(score: number): number {
  const steps = 160;
  let mean = 0;
  for (let i = 0; i < steps; i += 1) {
    const u = (i + 0.5) / steps;
    const a = u ** 4;
    for (let j = 0; j < steps; j += 1) {
      const b = ((1 - a) * (j + 0.5)) / steps;
      const c = 1 - a - b;
      const density = 120 * a * b * c * (1 - a) * 4 * u ** 3;
      mean += density * Math.asin(score * Math.sqrt((b * c) / ((a + b) * (a + c))));
    }
  }
  return ((6 / Math.PI) * mean) / (steps * steps);
}

describe("studentT4ScoreOfSpearman", () => {
  test.each([0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1])("undoes the rank correlation of the t at %d", (spearman) => {
    expect(spearmanOfStudentT4(studentT4ScoreOfSpearman(spearman))).toBeCloseTo(spearman, 3);
  });

  test("is odd, rises, and stays within ±1", () => {
    let before = -1;
    for (let spearman = -1; spearman <= 1; spearman += 1 / 512) {
      const score = studentT4ScoreOfSpearman(spearman);
      expect(studentT4ScoreOfSpearman(-spearman)).toBeCloseTo(-score, 16);
      expect(score).toBeGreaterThanOrEqual(before);
      expect(Math.abs(score)).toBeLessThanOrEqual(1);
      before = score;
    }
  });
});
