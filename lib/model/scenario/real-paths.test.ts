import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { inDollarsOf2026, realPaths } from "./real-paths";
import { defaultScenarioOptions } from "./scenario-options";
import { summariseScenario } from "./summarise-scenario";

const base = scenarioParametersFixture("base");
const cases = ["bear", "base", "bull"] as const;

describe("realPaths", () => {
  // 100 bn of 2030 at 2.5 %: 100 / 1.025^4 = 90.595.
  test("divides by the price level since 2026", () => {
    expect(inDollarsOf2026(100, 2030, 0.025)).toBeCloseTo(90.595, 3);
    expect(inDollarsOf2026(100, 2026, 0.025)).toBe(100);
  });

  test("leaves what is not money alone", () => {
    const projection = summariseScenario(scenarioContextFixture, base, defaultScenarioOptions);
    const real = realPaths(projection);
    expect(real.energisedGw).toEqual(projection.paths.energisedGw);
    expect(real.priceIndex).toEqual(projection.paths.priceIndex);
    expect(real.capexUsdBn[8]).toBeCloseTo((projection.paths.capexUsdBn[8] ?? Number.NaN) / 1.025 ** 4, 9);
  });

  // 2026's price level is that of its middle, half a year after the valuation date: hence (1 + pi)^(1/2).
  test("real flows at the real rate are worth what nominal flows are at the nominal rate", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.double({ min: 0, max: 0.12, noNaN: true }),
        fc.double({ min: 0.03, max: 0.3, noNaN: true }),
        (scenario, inflationFraction, waccFraction) => {
          const parameters = {
            ...scenarioParametersFixture(scenario),
            inflationFraction,
            waccFraction,
            terminalGrowthFraction: 0.01,
          };
          const projection = summariseScenario(scenarioContextFixture, parameters, defaultScenarioOptions);
          const { freeCashFlowUsdBn } = realPaths(projection);
          const realRate = (1 + waccFraction) / (1 + inflationFraction) - 1;
          const terminalUsdBn = inDollarsOf2026(
            projection.outputs.terminalValueUsdBn,
            2040.5,
            inflationFraction,
          );
          let realUsdBn = terminalUsdBn / (1 + realRate) ** 15;
          for (let year = 2026; year <= 2040; year++) {
            realUsdBn +=
              (freeCashFlowUsdBn[year - 2022] ?? Number.NaN) / (1 + realRate) ** (year - 2026 + 0.5);
          }
          const ofNominal = realUsdBn / Math.sqrt(1 + inflationFraction);
          expect(ofNominal / projection.outputs.npvForwardUsdBn).toBeCloseTo(1, 8);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("cumulative cash adds up real flows", () => {
    const real = realPaths(summariseScenario(scenarioContextFixture, base, defaultScenarioOptions));
    const total = real.freeCashFlowUsdBn.reduce<number>((sum, flow) => sum + (flow ?? 0), 0);
    expect(real.cumulativeCashUsdBn.at(-1)).toBeCloseTo(total, 9);
  });
});
