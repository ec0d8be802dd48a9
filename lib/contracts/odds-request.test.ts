import { describe, expect, test } from "vitest";
import { equalPrior } from "@/lib/model/tracking/hypotheses";
import { oddsFromSearchParams, oddsRequest } from "./odds-request";

describe("oddsRequest", () => {
  test("reads a prior as four numbers and leaves what nobody set at its default", () => {
    expect(oddsRequest.parse({ prior: "0.2,0.3,0.4,0.1" })).toEqual({
      prior: { bear: 0.2, base: 0.3, bull: 0.4, other: 0.1 },
      eta: 0.5,
      rho: 0.97,
    });
    expect(oddsRequest.parse({ eta: "1", asOf: "2026-06-30" })).toMatchObject({
      prior: equalPrior,
      eta: 1,
      asOf: "2026-06-30T23:59:59.999Z",
    });
  });
  test.each([
    [{ prior: "0.3,0.3,0.4,0" }, "prior.other: a number from 0.01 to 0.97, got 0"],
    [{ prior: "0.2,much,0.4,0.1" }, 'prior.base: a number from 0.01 to 0.97, got "much"'],
    [{ prior: "0.2,0.3,0.4,0.2" }, "prior: bear, base, bull and other that sum to 1, got 1.1"],
    [{ eta: "1.5" }, "eta: a number from 0 to 1, got 1.5"],
    [{ rho: "0.2" }, "rho: a number from 0.5 to 1, got 0.2"],
  ])("names what is wrong with %o", (params, problem) => {
    const { request, problems } = oddsFromSearchParams(params);
    expect(problems).toEqual([problem]);
    expect(request).toEqual(oddsRequest.parse({}));
  });
  test("a prior of three numbers is no prior", () => {
    expect(oddsFromSearchParams({ prior: "0.5,0.3,0.2" }).problems).toEqual([
      'prior: four probabilities: bear, base, bull, other, as 0.31,0.31,0.31,0.07, got "0.5,0.3,0.2"',
    ]);
  });
});
