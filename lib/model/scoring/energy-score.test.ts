import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../distribution/normal-quantile";
import { createRandom } from "../monte-carlo/random";
import { energyScore } from "./energy-score";
import { ensembleCrps } from "./predictive-scores";

describe("energyScore", () => {
  // E|X| = sqrt(pi/2) = 1.253314 in the plane, and sqrt 2 times that between two draws: 1.253314 - 1.772454 / 2 = 0.367087.
  test("of the standard normal of the plane at its middle is sqrt(pi/2) (1 - 1/sqrt 2) = 0.367087", () => {
    const random = createRandom("energy score");
    const draws = Float64Array.from({ length: 2 * 1500 }, () => normalQuantile(0.5 * 2 ** -53 + random()));
    const closedForm = Math.sqrt(Math.PI / 2) * (1 - Math.SQRT1_2);
    expect(closedForm).toBeCloseTo(0.367087, 6);
    // Three standard errors: |X| has the deviation 0.655, halved by the pairs' own share of it.
    expect(Math.abs(energyScore(draws, [0, 0]) - closedForm)).toBeLessThan((3 * 0.655) / Math.sqrt(1500));
  });

  test("of one dimension is the continuous ranked probability score", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (members, outcome) => {
          expect(energyScore(Float64Array.from(members), [outcome])).toBeCloseTo(
            ensembleCrps(members, outcome),
            8,
          );
        },
      ),
    );
  });

  test("refuses one member, and members of another length", () => {
    expect(() => energyScore(Float64Array.of(1, 2), [0, 0])).toThrow("at least 2 of 2 numbers");
    expect(() => energyScore(Float64Array.of(1, 2, 3), [0, 0])).toThrow("got 3 numbers");
  });
});
