import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scrambleReversedBits } from "./owen-scramble";
import { hashSeed } from "./random";
import { reverseBits } from "./reverse-bits";

const word = fc.integer({ min: 0, max: 0xffffffff });

function scramble(fraction: number, key: number): number {
  return reverseBits(scrambleReversedBits(reverseBits(fraction), key)) >>> 0;
}

function leadingCommonBits(a: number, b: number): number {
  return Math.clz32(a ^ b);
}

describe("scrambleReversedBits", () => {
  test("keeps the dyadic tree: two fractions part at the same bit before and after", () => {
    fc.assert(
      fc.property(word, word, word, (a, b, key) => {
        expect(leadingCommonBits(scramble(a, key), scramble(b, key))).toBe(leadingCommonBits(a, b));
      }),
    );
  });

  // Over 4,096 keys each flip is a coin: ½ ± 5·½/64.
  test("flips each of the first 20 bits of a fraction half of the time", () => {
    for (const fraction of [0, 0x80000000, 0x55555555, 0xdeadbeef]) {
      for (let bit = 0; bit < 20; bit += 1) {
        let flips = 0;
        for (let seed = 0; seed < 4096; seed += 1) {
          flips += ((scramble(fraction, hashSeed(`key ${seed}`)) ^ fraction) >>> (31 - bit)) & 1;
        }
        expect(Math.abs(flips / 4096 - 0.5)).toBeLessThan(5 / 128);
      }
    }
  });

  // The flips of one bit below two different prefixes are independent coins: they agree half of the time.
  test("flips the same bit independently under different prefixes", () => {
    for (const [a, b] of [
      [0, 0x80000000],
      [0x40000000, 0x80000000],
      [0x20000000, 0xe0000000],
    ] as const) {
      let agreements = 0;
      for (let seed = 0; seed < 4096; seed += 1) {
        const key = hashSeed(`key ${seed}`);
        const flipA = ((scramble(a, key) ^ a) >>> 27) & 1;
        const flipB = ((scramble(b, key) ^ b) >>> 27) & 1;
        agreements += flipA === flipB ? 1 : 0;
      }
      expect(Math.abs(agreements / 4096 - 0.5)).toBeLessThan(5 / 128);
    }
  });
});

describe("reverseBits", () => {
  test("undoes itself and moves the lowest bit to the top", () => {
    expect(reverseBits(1) >>> 0).toBe(0x80000000);
    fc.assert(
      fc.property(word, (value) => {
        expect(reverseBits(reverseBits(value)) >>> 0).toBe(value);
      }),
    );
  });
});
