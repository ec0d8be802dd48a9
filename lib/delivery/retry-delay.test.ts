import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_ATTEMPTS, retryDelaySeconds } from "./retry-delay";

test("waits triple from 20 s up to 12 h, about a day in all, then the message is given up", () => {
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => retryDelaySeconds(index + 1, 0.5));
  expect(waits).toEqual([20, 60, 180, 540, 1620, 4860, 14_580, 43_200, null]);
});

test("chance moves a wait by a quarter at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, random) => {
        const middle = retryDelaySeconds(attempt, 0.5) ?? Number.NaN;
        const wait = retryDelaySeconds(attempt, random) ?? Number.NaN;
        expect(Math.abs(wait - middle)).toBeLessThanOrEqual(middle / 4 + 1e-9);
      },
    ),
  );
});
