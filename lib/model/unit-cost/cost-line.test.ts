import { expect, test } from "vitest";
import { combineCostLines, costLines, scaleCostLines, sumCostLines, type CostByLine } from "./cost-line";

// Powers of two: a line left out or counted twice shows in the sum.
const lines = Object.fromEntries(costLines.map((line, index) => [line, 2 ** index])) as CostByLine;
const all = 2 ** costLines.length - 1;

test("the sum takes every line once", () => {
  expect(sumCostLines(lines)).toBe(all);
});

test("scaling and combining take every line, each by itself", () => {
  expect(sumCostLines(scaleCostLines(lines, 3))).toBe(3 * all);
  const combined = combineCostLines(lines, 2, scaleCostLines(lines, -1), 5);
  for (const line of costLines) expect(combined[line]).toBe(-3 * lines[line]);
  expect(Object.keys(combined).toSorted()).toEqual(costLines.toSorted());
});
