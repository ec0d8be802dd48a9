import { describe, expect, test } from "vitest";
import { combineVintages, type MemberVintage } from "./combine-vintages";

function vintage(member: string, value: number, knownAt: string): MemberVintage {
  return {
    member,
    quarter: "2025Q1",
    value,
    knownAt,
    dating: "filing",
    evidence: "reported",
    sourceUrl: `https://example.org/${member}`,
  };
}

const sum = (valueOf: (member: string) => number) => valueOf("A") + valueOf("B");

describe("combineVintages", () => {
  test("two members restated on one day make one vintage of that day", () => {
    const { combined } = combineVintages(
      ["A", "B"],
      [
        vintage("A", 1, "2025-04-01"),
        vintage("B", 2, "2025-05-01"),
        vintage("A", 3, "2025-08-01"),
        vintage("B", 4, "2025-08-01"),
      ],
      sum,
    );
    expect(combined.map(({ value, knownAt }) => [value, knownAt])).toEqual([
      [3, "2025-05-01"],
      [7, "2025-08-01"],
    ]);
  });
  test("a restatement that changes nothing is no vintage, and a sum of reported figures is derived", () => {
    const { combined } = combineVintages(
      ["A", "B"],
      [vintage("A", 1, "2025-04-01"), vintage("B", 2, "2025-04-01"), vintage("A", 1, "2025-08-01")],
      sum,
    );
    expect(combined).toHaveLength(1);
    expect(combined[0]?.evidence).toBe("derived");
  });
  test("members nobody asked for are left out, one that is missing is named", () => {
    expect(
      combineVintages(["A", "B"], [vintage("A", 1, "2025-04-01"), vintage("C", 9, "2025-04-01")], sum),
    ).toEqual({
      combined: [],
      gaps: [{ quarter: "2025Q1", missing: ["B"] }],
    });
  });
});
