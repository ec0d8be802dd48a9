import fc from "fast-check";
import { expect, test } from "vitest";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
} from "@/lib/model/scenario/scenario-parameters";
import { scenarioViewToSearchParams } from "./scenario-view";
import { scenarioViewFromSearchParams } from "./scenario-view-from-search-params";

const viewOf = (address: string) =>
  scenarioViewFromSearchParams(Object.fromEntries(new URLSearchParams(address)));

test("an untouched page has an empty address, and an empty address is an untouched page", () => {
  const { view, problems, unknown } = viewOf("");
  expect({ problems, unknown }).toEqual({ problems: [], unknown: [] });
  expect(scenarioViewToSearchParams(view).toString()).toBe("");
});

test("every part of the state survives the way through the address", () => {
  const address =
    "scenario=dear-power&region=US-VA&strict=true&draws=1024&o.pueRatio=1.4&compare=bull%2Cmine&weights=0.2%2C0.5%2C0.3&axes=priceElasticity%2CgrossAdds2026Gw&goal=irrForward&hurdle=0.12&by=2034&solve=priceElasticity&from=bear&to=own&engine=0.3.0&npv=-1234.5";
  const { view, problems } = viewOf(address);
  expect(problems).toEqual([]);
  expect(view).toMatchObject({
    scenario: "dear-power",
    overrides: { pueRatio: 1.4 },
    compare: ["bull", "mine"],
    weights: { bear: 0.2, base: 0.5, bull: 0.3 },
    goal: { goal: "irrForward", hurdleFraction: 0.12, year: 2034, parameter: "priceElasticity" },
    bridge: { from: "bear", to: "own" },
    madeWith: { engineVersion: "0.3.0", npvForwardUsdBn: -1234.5 },
  });
  expect(new URLSearchParams(scenarioViewToSearchParams(view))).toEqual(new URLSearchParams(address));
});

test("any override in range survives, to the last bit", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...scenarioParameterKeys),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (key, share) => {
        const { min, max } = scenarioParameterDefinitions[key];
        const value = min + share * (max - min);
        const { view, problems } = viewOf(`o.${key}=${value}`);
        expect(problems).toEqual([]);
        expect(viewOf(scenarioViewToSearchParams(view).toString()).view.overrides[key]).toBe(
          view.overrides[key],
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("what cannot be used is named and the rest stands", () => {
  const { view, problems, unknown } = viewOf(
    "utm=x&o.nonsense=1&o.waccFraction=ten&o.pueRatio=1.3&draws=7&weights=0.5,0.5,0.5&axes=pueRatio,pueRatio&compare=a,b,c,d",
  );
  expect(unknown).toEqual(["utm", "o.nonsense"]);
  expect(problems.map((problem) => problem.split(":")[0])).toEqual([
    "overrides.waccFraction",
    "draws",
    "compare",
    "weights",
    "axes",
  ]);
  expect(view.overrides).toEqual({ pueRatio: 1.3 });
  expect(view.compare).toEqual(["bear", "base", "bull"]);
});
