import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { Dependence } from "../dependence/dependence";
import { triangularQuantile } from "../distribution/triangular";
import { createRandom } from "../monte-carlo/random";
import { replicateStandardError } from "../monte-carlo/standard-error";
import { createForwardNpv } from "./forward-npv";
import { createNpvShapleyEffects, type NpvShapleyEffects } from "./npv-shapley-effects";
import { scenarioRanges, type NamedScenario } from "./scenario-inputs";
import { scenarioParameterKeys, type ScenarioParameterKey } from "./scenario-parameters";

const base = scenarioParametersFixture("base");
const inputs = scenarioInputsFixture([]);
const independent: Dependence = { kind: "independent", spearman: [] };

/** Only these keep their range. */
function baseVarying(keys: readonly ScenarioParameterKey[]): NamedScenario {
  const overridden = scenarioParameterKeys.filter((key) => !keys.includes(key));
  return { slug: "base", parameters: base, overridden };
}

function effectsOf(scenario: NamedScenario, dependence: Dependence, orders: number): NpvShapleyEffects {
  const run = createNpvShapleyEffects({ ...inputs, dependence }, scenario);
  if (run === null) throw new Error("nothing varies");
  run.advance(orders);
  return run.summarise();
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

describe("createNpvShapleyEffects", () => {
  test("eleven parameters, largest first, and the rest; a few explain most", () => {
    const { effects, few } = effectsOf({ slug: "base", parameters: base, overridden: [] }, independent, 512);
    const shares = effects.map(({ share }) => share);
    expect(effects).toHaveLength(11);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(few.share).toBeGreaterThanOrEqual(0.7);
    expect(few.share - (effects[few.count - 1]?.share ?? 0)).toBeLessThan(0.7);
  });

  // The effects are drawn from pairs that share inputs, the estimate they are held to from plain random draws.
  test("before they are divided, the effects sum to the variance of NPV over its draws", () => {
    const scenario: NamedScenario = { slug: "base", parameters: base, overridden: [] };
    const ranges = scenarioRanges(scenario, inputs.published);
    const npvOf = createForwardNpv(inputs.context, inputs.options);
    const random = createRandom("plain draws");
    const drawn = Array.from({ length: 16 }, () =>
      varianceOf(
        Array.from({ length: 256 }, () => {
          const parameters = { ...base };
          for (const key of scenarioParameterKeys) {
            const { low, mode, high } = ranges[key];
            if (low < high) parameters[key] = triangularQuantile(random(), low, mode, high);
          }
          return npvOf(parameters);
        }),
      ),
    );
    const attributed = Array.from({ length: 16 }, (_, index) => {
      const run = createNpvShapleyEffects(
        { ...inputs, dependence: independent, seed: `sum ${index}` },
        scenario,
      );
      run?.advance(128);
      return (run?.summarise().standardDeviationUsdBn ?? Number.NaN) ** 2;
    });
    const error = Math.hypot(replicateStandardError(drawn), replicateStandardError(attributed));
    expect(Math.abs(meanOf(drawn) - meanOf(attributed))).toBeLessThan(4 * error);
    expect(error / meanOf(drawn)).toBeLessThan(0.06);
  });

  test("a parameter that varies alone explains everything", () => {
    const { effects, rest, few } = effectsOf(baseVarying(["pueRatio"]), independent, 64);
    expect(effects).toEqual([{ keys: ["pueRatio"], share: 1, standardError: 0 }]);
    expect([rest, few.count]).toEqual([null, 1]);
  });

  test("correlation lets a parameter that hardly matters share what another explains", () => {
    const pair = ["wallet2030UsdBn", "pueRatio"] as const;
    const shareOfPue = (dependence: Dependence) =>
      effectsOf(baseVarying(pair), dependence, 1024).effects.find(({ keys }) => keys[0] === "pueRatio");
    const apart = shareOfPue(independent);
    const together = shareOfPue({
      kind: "gaussian",
      spearman: [{ a: "wallet2030UsdBn", b: "pueRatio", rho: 0.9 }],
    });
    expect(apart?.share).toBeLessThan(0.05);
    expect(together?.share).toBeGreaterThan(0.3); // ρ²/2 = 0.41 for an idle one, as for correlated normals
  });

  test("says that contradictory correlations were repaired", () => {
    const rho = (a: ScenarioParameterKey, b: ScenarioParameterKey, value: number) => ({ a, b, rho: value });
    const { largestRepair } = effectsOf(
      baseVarying(["wallet2030UsdBn", "pueRatio", "waccFraction"]),
      {
        kind: "gaussian",
        spearman: [
          rho("wallet2030UsdBn", "pueRatio", 0.9),
          rho("pueRatio", "waccFraction", 0.9),
          rho("wallet2030UsdBn", "waccFraction", -0.9),
        ],
      },
      64,
    );
    expect(largestRepair).toBeGreaterThan(0.1);
  });

  test("has nothing to say where the reader set everything", () => {
    expect(createNpvShapleyEffects(inputs, baseVarying([]))).toBeNull();
  });
});
