import { describe, expect, test } from "vitest";
import { blendRequest } from "./blend-request";

function issuesOf(input: object): string[] | undefined {
  return blendRequest
    .safeParse(input)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("blendRequest", () => {
  test("takes weights by scenario and fills the shared settings", () => {
    const request = blendRequest.parse({ weights: { bear: 0.5, bull: 0.5 }, draws: 1024 });
    expect(request).toMatchObject({ weights: { bear: 0.5, bull: 0.5 }, draws: 1024, dependence: "gaussian" });
  });

  test.each<[object, string]>([
    [{ bear: 0.5, bull: 0.4 }, "weights: weights must sum to 1, got 0.9"],
    [{ bear: 1.5, bull: -0.5 }, "weights: weights must be from 0 to 1, got 1.5"],
    [{}, "weights: weights of 1 to 4 scenarios"],
  ])("refuses %j", (weights, issue) => {
    expect(issuesOf({ weights })).toEqual([issue]);
  });

  test("refuses to blend nothing drawn", () => {
    const refused = blendRequest.safeParse({ weights: { base: 1 }, draws: 0 }, { reportInput: true });
    expect(refused.error?.issues).toMatchObject([
      { path: ["draws"], input: 0, message: "more than 0: a blend is made of draws" },
    ]);
  });
});
