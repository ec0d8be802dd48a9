import { expect, test } from "vitest";
import { parseAxis } from "./parse-axis";

test("steps or values", () => {
  expect(parseAxis("waccFraction=0.08:0.14:7")).toEqual({
    parameter: "waccFraction",
    from: 0.08,
    to: 0.14,
    steps: 7,
  });
  expect(parseAxis("electricityPriceUsdPerMwh=-20,0,1e2")).toEqual({
    parameter: "electricityPriceUsdPerMwh",
    values: [-20, 0, 100],
  });
});

test.each(["waccFraction", "=1:2:3", "a=1:2", "a=1:2:3:4", "a=1,,2", "a=x", "a="])(
  "%s is refused",
  (word) => {
    expect(() => parseAxis(word)).toThrow(/--axis takes key=from:to:steps/);
  },
);
