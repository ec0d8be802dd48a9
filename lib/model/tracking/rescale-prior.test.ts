import fc from "fast-check";
import { expect, test } from "vitest";
import { assertPrior, equalPrior, hypotheses } from "./hypotheses";
import { rescalePrior } from "./rescale-prior";

// 0.5 is left to 0.31, 0.31 and 0.07 of 0.69: 0.225, 0.225, 0.051; one thousandth too much comes off the first.
test("the others keep their proportions", () => {
  expect(rescalePrior(equalPrior, "bull", 0.5)).toEqual({
    bear: 0.224,
    base: 0.225,
    bull: 0.5,
    other: 0.051,
  });
});

test("whatever is asked for is a prior, none under 1 %", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...hypotheses), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 6,
      }),
      (changes) => {
        let prior = equalPrior;
        for (const [hypothesis, share] of changes) prior = rescalePrior(prior, hypothesis, share);
        expect(() => assertPrior(prior)).not.toThrow();
      },
    ),
  );
});
