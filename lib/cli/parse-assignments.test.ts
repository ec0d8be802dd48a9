import { expect, test } from "vitest";
import { parseAssignments } from "./parse-assignments";

test("reads numbers by key", () => {
  expect(parseAssignments(["waccFraction=0.1", "wallet2030UsdBn=1.5e3"])).toEqual({
    waccFraction: 0.1,
    wallet2030UsdBn: 1500,
  });
});

test.each(["waccFraction", "=0.1", "waccFraction=", "waccFraction=ten", "waccFraction=NaN"])(
  "refuses %s",
  (word) => {
    expect(() => parseAssignments([word])).toThrow("--set takes key=number");
  },
);
