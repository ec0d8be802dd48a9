import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCrossings } from "./find-crossings";

const nodes = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
const rounded = (values: readonly number[], digits = 9) =>
  values.map((value) => Number(value.toFixed(digits)));

describe("findCrossings", () => {
  // (x - 1)(x - 2)(x - 4): below zero before 1, above until 2, below until 4, above after.
  test("finds all three zeros of a cubic, each with its direction", () => {
    const { crossings } = findCrossings((x) => (x - 1) * (x - 2) * (x - 4), nodes(0, 5, 12));
    expect(rounded(crossings.map(({ x }) => x))).toEqual([1, 2, 4]);
    expect(crossings.map(({ rising }) => rising)).toEqual([true, false, true]);
    expect(crossings.every(({ isRoot }) => isRoot)).toBe(true);
  });

  test("finds two zeros that fall between neighbours of one sign", () => {
    // (x - 0.5)² - 0.01 is zero at 0.4 and 0.6; every node of 0, 0.3, 0.65, 1 is above zero.
    const { crossings } = findCrossings((x) => (x - 0.5) ** 2 - 0.01, [0, 0.3, 0.65, 1]);
    expect(rounded(crossings.map(({ x }) => x))).toEqual([0.4, 0.6]);
    expect(crossings.map(({ rising }) => rising)).toEqual([false, true]);
  });

  test("has none for a function that stays on one side, or turns before it reaches zero", () => {
    expect(findCrossings(() => 3, nodes(0, 1, 5)).crossings).toEqual([]);
    expect(findCrossings((x) => (x - 0.5) ** 2 + 0.01, nodes(0, 1, 6)).crossings).toEqual([]);
  });

  test("counts a zero on a node once", () => {
    const { crossings } = findCrossings((x) => x - 2, nodes(0, 4, 5));
    expect(crossings).toEqual([{ x: 2, rising: true, isRoot: true }]);
  });

  test("gives the side above zero of a leap, and says that it is none", () => {
    const { crossings } = findCrossings((x) => (x < Math.PI ? 5 : -7), nodes(0, 10, 11));
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toMatchObject({ rising: false, isRoot: false });
    expect(crossings[0]?.x).toBeCloseTo(Math.PI, 12);
    expect(crossings[0]?.x).toBeLessThan(Math.PI);
  });

  test("looks up to where the function stops having a value", () => {
    // ln x has no value at or below 0; its zero at 1 is found, and so is one between the edge and the first node.
    const scan = findCrossings((x) => (x > 0 ? Math.log(x) + 3 : null), [-4, -2, 2, 4]);
    expect(rounded(scan.crossings.map(({ x }) => x))).toEqual([Number(Math.exp(-3).toFixed(9))]);
    const edge = scan.samples.find(({ value }) => value !== null);
    expect(edge?.x).toBeGreaterThan(0);
    expect(edge?.x).toBeLessThan(1e-9);
  });

  test("every zero it gives is one, and it gives as many as there are", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }),
        (zerosInHundredths) => {
          const zeros = zerosInHundredths.map((each) => each / 100).toSorted((a, b) => a - b);
          const f = (x: number) => zeros.reduce((product, zero) => product * (x - zero), 1);
          const { crossings } = findCrossings(f, nodes(-0.003, 1.004, 130));
          expect(crossings).toHaveLength(zeros.length);
          crossings.forEach(({ x }, index) => expect(x).toBeCloseTo(zeros[index] ?? Number.NaN, 9));
        },
      ),
    );
  });
});
