import { describe, expect, test } from "vitest";
import { exp } from "./deterministic-exp";
import { log, logWithTail } from "./deterministic-log";

function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

describe("log", () => {
  // Correctly rounded bits from 60-digit decimal arithmetic, and the pinned distance of this function in last places.
  test.each([
    [2, "3fe62e42fefa39ef", 0],
    [10, "40026bb1bbb55516", 0],
    [0.1, "c0026bb1bbb55515", 0],
    [0.999, "bf5064670d979b73", 0],
    [1.0001, "3f1a368d0657fcd4", 0],
    [1e300, "4085963447f87fb5", 0],
    [3e-310, "c086459f44103e87", 0],
    [123.456, "401343774f3e2362", 0],
  ])("of %d is the exact %s moved by %d last places", (x, exactBits, distance) => {
    expect(bitsOf(log(x))).toBe(BigInt(`0x${exactBits}`) + BigInt(distance));
  });

  test("is within 5e-16 of the exact value over 600 orders of magnitude", () => {
    let worst = 0;
    for (let x = 1e-300; x < 1e300; x *= 1.0073) {
      worst = Math.max(worst, Math.abs(log(x) / Math.log(x) - 1));
    }
    expect(worst).toBeLessThan(5e-16);
  });

  test("keeps its relative accuracy where the logarithm passes through 0", () => {
    for (let step = 1; step <= 100_000; step += 1) {
      const x = 0.6 + step * 8e-6;
      if (x === 1) continue;
      expect(Math.abs(log(x) / Math.log(x) - 1)).toBeLessThan(5e-16);
    }
    expect(log(1 + Number.EPSILON)).toBe(Number.EPSILON - Number.EPSILON ** 2 / 2); // ln(1 + ε) = ε − ε²/2
  });

  test("is exact at 1 and follows the limits", () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.MIN_VALUE)).toBeCloseTo(-744.4400719213812, 12);
    expect(log(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
  });

  test("undoes exp", () => {
    for (let x = -700; x <= 700; x += 0.37) {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(2e-16 + 3e-16 * Math.abs(x));
    }
  });
});

describe("logWithTail", () => {
  test("adds digits beyond the double: ln 9 = 2 ln 3 to 60 bits", () => {
    const tail = new Float64Array(1);
    const three = logWithTail(3, tail);
    const threeTail = tail[0] ?? Number.NaN;
    const nine = logWithTail(9, tail);
    const nineTail = tail[0] ?? Number.NaN;
    expect(Math.abs(nine - 2 * three + (nineTail - 2 * threeTail))).toBeLessThan(2e-18);
  });
});
