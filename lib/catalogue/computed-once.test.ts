import { expect, test } from "vitest";
import { computedOnce } from "./computed-once";

test("the same inputs are computed once, whatever the order of their keys", async () => {
  let count = 0;
  const compute = async () => ++count;
  expect(await computedOnce("count", { a: 1, b: 2 }, compute)).toBe(1);
  expect(await computedOnce("count", { b: 2, a: 1 }, compute)).toBe(1);
  expect(await computedOnce("count", { a: 1, b: 3 }, compute)).toBe(2);
});

test("who waits for a reader that goes away computes it anew", async () => {
  const gone = new AbortController();
  const abandoned = computedOnce(
    "abandoned",
    {},
    () =>
      new Promise<string>((_, reject) => {
        gone.signal.addEventListener("abort", () => reject(gone.signal.reason));
      }),
  );
  const waiting = computedOnce("abandoned", {}, async () => "computed");
  gone.abort();
  await expect(abandoned).rejects.toThrow(/abort/i);
  expect(await waiting).toBe("computed");
  expect(await computedOnce("abandoned", {}, async () => "again")).toBe("computed");
});

test("what failed is tried again", async () => {
  const failing = async () => {
    throw new RangeError("no");
  };
  await expect(computedOnce("failing", {}, failing)).rejects.toThrow("no");
  expect(await computedOnce("failing", {}, async () => 1)).toBe(1);
});
