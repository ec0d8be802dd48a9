import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ensembleCrps, normalLogScore } from "./predictive-scores";

/** Quantiles of N(0, 1) at (i + 1/2) / M by bisection of the error function's integral. */
function standardNormalMembers(count: number): number[] {
  const steps = 200_000;
  const width = 16 / steps;
  const members: number[] = [];
  let cumulative = 0;
  for (let step = 0; step < steps && members.length < count; step++) {
    const x = -8 + (step + 0.5) * width;
    cumulative += (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * width;
    while (members.length < count && cumulative >= (members.length + 0.5) / count) members.push(x);
  }
  return members;
}

describe("normalLogScore", () => {
  test("of N(0, 1) at 0 is ln(2 pi) / 2 = 0.918939 nats", () => {
    expect(normalLogScore({ mean: 0, standardDeviation: 1 }, 0)).toBeCloseTo(0.918939, 6);
  });

  test.each([0, -1, Number.NaN])("refuses a standard deviation of %d", (standardDeviation) => {
    expect(() => normalLogScore({ mean: 0, standardDeviation }, 0)).toThrow(/standardDeviation/);
  });
});

describe("ensembleCrps", () => {
  test("of N(0, 1) at 0 is (sqrt 2 - 1) / sqrt pi = 0.233695", () => {
    expect(0.233695).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 6);
    expect(ensembleCrps(standardNormalMembers(4000), 0)).toBeCloseTo(0.233695, 3); // M quantiles: error of order 1 / M
  });

  test("is the definition, pair by pair", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 20 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (members, outcome) => {
          const pairs = members.flatMap((a) => members.map((b) => Math.abs(a - b)));
          const spread = pairs.reduce((sum, each) => sum + each, 0) / (members.length * (members.length - 1));
          const distance = members.reduce((sum, each) => sum + Math.abs(each - outcome), 0) / members.length;
          expect(ensembleCrps(members, outcome)).toBeCloseTo(distance - spread / 2, 4);
        },
      ),
    );
  });

  test("refuses one member and a member that is not finite", () => {
    expect(() => ensembleCrps([1], 0)).toThrow(/at least 2/);
    expect(() => ensembleCrps([1, Number.NaN], 0)).toThrow(/finite/);
  });
});
