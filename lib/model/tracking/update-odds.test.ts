import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalPrior, hypotheses } from "./hypotheses";
import { updateOdds } from "./update-odds";

const prior = { bear: 0.3, base: 0.3, bull: 0.3, other: 0.1 };
const nothing = { bear: 0, base: 0, bull: 0, other: 0 };

describe("updateOdds", () => {
  // Bayes by hand: weights 0.3 e^0, 0.3 e^0, 0.3 × 2, 0.1 → 0.3, 0.3, 0.6, 0.1 of 1.3.
  test("is Bayes' rule where nothing is forgotten", () => {
    const evidence = { ...nothing, bull: Math.log(2) };
    const { posterior, clipped } = updateOdds({ before: prior, prior, evidence, persistence: 1 });
    expect(posterior.bull).toBeCloseTo(0.6 / 1.3, 12);
    expect(posterior.bear).toBeCloseTo(0.3 / 1.3, 12);
    expect(posterior.other).toBeCloseTo(0.1 / 1.3, 12);
    expect(clipped).toEqual([]);
  });
  // ρ = ½ halves the log odds' distance from the prior: odds of bull to bear 4 become 2.
  test("forgets toward the prior", () => {
    const before = { bear: 0.15, base: 0.15, bull: 0.6, other: 0.1 };
    const { posterior } = updateOdds({ before, prior, evidence: nothing, persistence: 0.5 });
    expect(posterior.bull / posterior.bear).toBeCloseTo(2, 12);
  });
  test("without evidence the prior stays what it is, whatever is forgotten", () => {
    const { posterior } = updateOdds({
      before: equalPrior,
      prior: equalPrior,
      evidence: nothing,
      persistence: 0.97,
    });
    for (const hypothesis of hypotheses) {
      expect(posterior[hypothesis]).toBeCloseTo(equalPrior[hypothesis], 12);
    }
  });
  test("says which it holds at 1 %, and nothing exceeds 97 %", () => {
    const evidence = { bear: -50, base: -60, bull: 0, other: -40 };
    const { posterior, clipped } = updateOdds({ before: prior, prior, evidence, persistence: 1 });
    expect(posterior).toEqual({ bear: 0.01, base: 0.01, bull: 0.97, other: 0.01 });
    expect(clipped.toSorted()).toEqual(["base", "bear", "other"]);
  });
  test("odds always sum to 1 and keep to their bounds", () => {
    const weight = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ bear: weight, base: weight, bull: weight, other: weight }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (evidence, persistence) => {
          const { posterior } = updateOdds({ before: prior, prior, evidence, persistence });
          const odds = hypotheses.map((hypothesis) => posterior[hypothesis]);
          expect(odds.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...odds)).toBeGreaterThanOrEqual(0.01 - 1e-12);
          expect(Math.max(...odds)).toBeLessThanOrEqual(0.97 + 1e-12);
        },
      ),
    );
  });
});
