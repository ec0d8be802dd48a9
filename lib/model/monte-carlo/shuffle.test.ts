import { expect, test } from "vitest";
import { createRandom } from "./random";
import { shuffle } from "./shuffle";

// 24 orders, expected 1000 times each; a count's standard deviation is √(24000 · 1/24 · 23/24) = 31.
test("every order of four comes up as often, within five standard deviations", () => {
  const random = createRandom("orders");
  const counts = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const order = Uint32Array.of(0, 1, 2, 3);
    shuffle(order, random);
    counts.set(order.join(""), (counts.get(order.join("")) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 31);
});
