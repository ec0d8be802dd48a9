import fc from "fast-check";
import { expect, test } from "vitest";
import { assertPrior, equalPrior, hypotheses } from "./hypotheses";
import { rescalePrior } from "./rescale-prior";

// 0.47 is left above three floors to 0.30, 0.30 and 0.06 of 0.66: 0.214, 0.214, 0.043, a thousandth too much.
test("what the others have above the floor keeps its proportions", () => {
  expect(rescalePrior(equalPrior, "bull", 0.5)).toEqual({
    bear: 0.223,
    base: 0.224,
    bull: 0.5,
    other: 0.053,
  });
  expect(rescalePrior(equalPrior, "bull", equalPrior.bull)).toEqual(equalPrior);
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
