import fc from "fast-check";
import { expect, test } from "vitest";
import { capexShareSum } from "@/lib/model/scenario/scenario-parameters";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { resetOverride, setOverride } from "./set-override";

const parent = scenarioParametersFixture("base");

test("only a difference is an override", () => {
  const changed = setOverride({}, parent, "pueRatio", 1.3);
  expect(changed).toEqual({ pueRatio: 1.3 });
  expect(setOverride(changed, parent, "pueRatio", parent.pueRatio)).toEqual({});
});

test("capex shares sum to 1 whichever is set, and go back together", () => {
  const shares = [
    "acceleratorShareFraction",
    "networkShareFraction",
    "serverStorageShareFraction",
    "facilityShareFraction",
    "powerShareFraction",
  ] as const;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...shares), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
      }),
      (changes) => {
        const overrides = changes.reduce(
          (current, [key, value]) => setOverride(current, parent, key, value),
          {},
        );
        expect(capexShareSum({ ...parent, ...overrides })).toBeCloseTo(1, 9);
        expect(resetOverride(overrides, shares[0])).toEqual({});
      },
    ),
    { numRuns: 2000 },
  );
});
