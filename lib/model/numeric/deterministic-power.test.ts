import { describe, expect, test } from "vitest";
import { power, raiseEach } from "./deterministic-power";

function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

describe("power", () => {
  // Correctly rounded bits from 60-digit decimal arithmetic, and the pinned distance of this function in last places.
  test.each([
    [1.08, 15.5, "400a5f779aaab820", 1],
    [0.5, 0.3, "3fe9fdf8bcce533e", -1],
    [2.7, -12.25, "3ed5ccc3eb08f399", -1],
    [1.0000001, 1e6, "3ff1aec7b1e2b426", -1],
    [1e5, 3.3, "435c162fdb89e9c4", 0],
    [0.905, 6.94, "3fe0019d46d43084", 0],
  ])("%d to the %d is the exact %s moved by %d last places", (base, exponent, exactBits, distance) => {
    expect(bitsOf(power(base, exponent))).toBe(BigInt(`0x${exactBits}`) + BigInt(distance));
  });

  test("is within 1e-15 of the exact value from e^−700 to e^700", () => {
    let worst = 0;
    for (let base = 1e-12; base < 1e12; base *= 1.37) {
      for (let exponent = -25; exponent <= 25; exponent += 0.317) {
        worst = Math.max(worst, Math.abs(power(base, exponent) / Math.pow(base, exponent) - 1));
      }
    }
    expect(worst).toBeLessThan(1e-15);
  });

  test("is exact for exponents 0, 1, 2 and for base 1", () => {
    for (const base of [0, 1e-300, 0.1, 1, 3.7, 1e200, Infinity]) {
      expect(power(base, 0)).toBe(1);
      expect(power(base, 1)).toBe(base);
      expect(power(base, 2)).toBe(base * base);
    }
    expect(power(1, 1e300)).toBe(1);
    expect(power(1, -Infinity)).toBe(1);
  });

  test("follows the limits at 0 and infinity", () => {
    expect(power(0, 0.5)).toBe(0);
    expect(power(0, -0.5)).toBe(Infinity);
    expect(power(Infinity, 0.5)).toBe(Infinity);
    expect(power(Infinity, -0.5)).toBe(0);
    expect(power(2, 1e300)).toBe(Infinity);
    expect(power(2, -1e300)).toBe(0);
    expect(power(0.5, Infinity)).toBe(0);
    expect(power(0.5, -Infinity)).toBe(Infinity);
    expect(power(Number.NaN, 1.5)).toBeNaN();
    expect(power(2, Number.NaN)).toBeNaN();
  });

  test.each([-1, -1e-300, -Infinity])("refuses base %d", (base) => {
    expect(() => power(base, 1.5)).toThrow(RangeError);
  });
});

describe("raiseEach", () => {
  test.each([0, 1, 2, 0.909, -1.3, 5])("gives the bits of power, value by value, to the %d", (exponent) => {
    const bases = [0, 1e-300, 0.1, 1, 3.7, 1e200, Infinity, Number.NaN];
    const values = Float64Array.from(bases);
    raiseEach(values, exponent, 1, bases.length);
    expect(values[0]).toBe(0);
    for (const [index, base] of bases.entries()) {
      if (index > 0) expect(values[index]).toBe(power(base, exponent));
    }
  });

  test.each([0.909, -1.3, 5, 1e305, Number.NaN])(
    "and over a long path of positive bases, to the %d",
    (exponent) => {
      const bases = Float64Array.from({ length: 300 }, (_, index) => 10 ** ((index - 150) / 7));
      expect(bases[150]).toBe(1);
      const values = bases.slice();
      raiseEach(values, exponent, 0, values.length);
      for (const [index, base] of bases.entries()) expect(values[index]).toBe(power(base, exponent));
    },
  );

  test("refuses a negative base", () => {
    expect(() => raiseEach(Float64Array.of(-1), 0.5, 0, 1)).toThrow("base must be ≥ 0, got -1");
  });
});
