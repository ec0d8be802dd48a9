import fc from "fast-check";
import { expect, test } from "vitest";
import { createMidRanks } from "./mid-ranks";

const midRanks = (values: Float64Array) => createMidRanks(values.length)(values);

test("ranks from 1, equal values sharing the mean of theirs", () => {
  expect([...midRanks(Float64Array.of(30, -10, 20, 20, -1e-300, 0))]).toEqual([6, 1, 4.5, 4.5, 2, 3]);
});

test("agrees with counting what is smaller and what is equal, whatever the sign and size", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }).map((drawn) => drawn + 0),
    fc.constantFrom(-1, 0, 1),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      const expected = values.map((own) => {
        const smaller = values.filter((other) => other < own).length;
        const equal = values.filter((other) => other === own).length;
        return smaller + (equal + 1) / 2;
      });
      expect([...midRanks(Float64Array.from(values))]).toEqual(expected);
    }),
  );
});

test("serves one sample after another, and refuses one of another size", () => {
  const ranks = createMidRanks(3);
  expect([...ranks(Float64Array.of(3, 1, 2))]).toEqual([3, 1, 2]);
  expect([...ranks(Float64Array.of(5, 5, -5))]).toEqual([2.5, 2.5, 1]);
  expect(() => ranks(Float64Array.of(1, 2))).toThrow(/must number 3, got 2/);
});
