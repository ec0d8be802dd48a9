import { describe, expect, test } from "vitest";
import { exp, expWithTail } from "./deterministic-exp";

function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

describe("exp", () => {
  // Correctly rounded bits from 60-digit decimal arithmetic, and the pinned distance of this function in last places.
  test.each([
    [1, "4005bf0a8b145769", 0],
    [-1, "3fd78b56362cef38", 0],
    [0.5, "3ffa61298e1e069c", 0],
    [10, "40d5829dcf950560", -1],
    [-0.3, "3fe7b4c869c37c05", 0],
    [100.25, "48f8c39b9134bac4", 0],
    [-700, "00d14f2b0fb9307f", 0],
    [709.7, "7fed75ae7a50ee14", 0],
    [1e-5, "3ff0000a7c5e340e", 0],
    [-744.4, "0000000000000001", 0],
  ])("of %d is the exact %s moved by %d last places", (x, exactBits, distance) => {
    expect(bitsOf(exp(x))).toBe(BigInt(`0x${exactBits}`) + BigInt(distance));
  });

  test("is within 5e-16 of the exact value from −708 to 709", () => {
    let worst = 0;
    for (let step = 0; step <= 200_000; step += 1) {
      const x = -708 + (step * 1417) / 200_000;
      worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1));
    }
    expect(worst).toBeLessThan(5e-16);
  });

  test("is within 5e-16 near 0", () => {
    for (let x = 1; x > 1e-300; x /= 1.7) {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
      expect(Math.abs(exp(-x) / Math.exp(-x) - 1)).toBeLessThan(5e-16);
    }
  });

  test("is exact at 0 and follows the limits", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });

  test("overflows and underflows where Math.exp does", () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.13)).toBe(Number.MIN_VALUE); // 2^−1074.995
    expect(exp(-745.14)).toBe(0); // 2^−1075.01
    expect(Math.abs(exp(-720) - Math.exp(-720))).toBeLessThanOrEqual(2 * Number.MIN_VALUE);
  });

  test("carries a tail too small to be added to the argument", () => {
    // 40 + 3e-15 rounds to 40; e^40 × 3e-15 is about 3 units in the 15th digit.
    expect(expWithTail(40, 3e-15) / exp(40) - 1).toBeCloseTo(3e-15, 15);
    expect(expWithTail(40, 3e-15)).toBeGreaterThan(exp(40));
  });
});
