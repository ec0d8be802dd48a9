import { expect, test } from "vitest";
import { capacityRequest } from "./capacity-request";

function problems(input: unknown): string[] {
  const parsed = capacityRequest.safeParse(input);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("nothing asks for the reference accelerator at sourced values", () => {
  expect(capacityRequest.parse({})).toMatchObject({
    mode: "lp",
    capital: "sunk",
    serving: { hardware: "gb200", model: "DeepSeek-R1" },
    overrides: {},
    limits: {},
    requiredItGw: [],
  });
});

test.each([
  [{ mode: "min", uncertainty: {} }, "uncertainty: left out in min mode"],
  [{ mode: "min", residency: { pjm: 0.2 } }, "residency: left out in min mode"],
  [
    {
      requiredItGw: [
        { quarter: "2030Q4", itGw: 1 },
        { quarter: "2030Q4", itGw: 2 },
      ],
    },
    "requiredItGw: each quarter at most once",
  ],
  [{ uncertainty: { draws: 5000 } }, "uncertainty.draws: a whole number from 2 to 1024"],
  [{ overrides: { peakPueRatio: 0.5 } }, "overrides.peakPueRatio: a number from 1 to 3 (ratio)"],
])("%j is refused", (input, problem) => {
  expect(problems(input)).toEqual([problem]);
});
