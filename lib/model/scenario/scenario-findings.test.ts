import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { createEnsemble } from "./run-ensemble";
import { likelihoodOf } from "./likelihood";
import type { ScenarioFinding, ScenarioFindingId } from "./scenario-finding";
import {
  ABOUT_EVEN_FRACTION,
  DECISIVE_COUNT,
  MISMATCH_FRACTION,
  scenarioFindings,
  standingOf,
  TERMINAL_LITTLE_FRACTION,
  type FindingsInput,
} from "./scenario-findings";
import { ensembleInput, type NamedScenario } from "./scenario-inputs";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import { scenarioParameterKeys, type ScenarioParameters } from "./scenario-parameters";
import { summariseScenario } from "./summarise-scenario";

const cases = {
  bear: scenarioParametersFixture("bear"),
  base: scenarioParametersFixture("base"),
  bull: scenarioParametersFixture("bull"),
};
function named(slug: keyof typeof cases, overrides: Partial<ScenarioParameters> = {}): NamedScenario {
  const overridden = scenarioParameterKeys.filter((key) => overrides[key] !== undefined);
  return { slug, parameters: { ...cases[slug], ...overrides }, overridden };
}

function findingsInput(
  subject: NamedScenario,
  options: Partial<ScenarioOptions> = {},
  parent: NamedScenario = subject,
): FindingsInput {
  return {
    inputs: {
      ...scenarioInputsFixture([subject]),
      options: { ...defaultScenarioOptions, ...options },
      draws: 64,
    },
    subject,
    parent,
    gradeByKey: { wallet2030UsdBn: "A/S", waccFraction: "S/A", priceElasticity: "S" },
    ensemble: null,
  };
}

function find<Id extends ScenarioFindingId>(
  input: FindingsInput,
  id: Id,
): Extract<ScenarioFinding, { id: Id }> {
  const found = scenarioFindings(input).find((finding) => finding.id === id);
  if (!found) throw new Error(`no finding ${id}`);
  return found as Extract<ScenarioFinding, { id: Id }>;
}

describe("scenarioFindings", () => {
  test("the bull case pays, the base case does not, and each says by how much", () => {
    expect(find(findingsInput(named("bull")), "return").verdict).toBe("pays");
    const base = find(findingsInput(named("base")), "return");
    expect(base.verdict).toBe("does-not-pay");
    expect(base.npvForwardUsdBn).toBe(
      summariseScenario(scenarioContextFixture, cases.base, defaultScenarioOptions).outputs.npvForwardUsdBn,
    );
  });

  test("at the revenue that brings NPV to zero it is about even, and stays so only within the threshold", () => {
    const { outputs } = summariseScenario(scenarioContextFixture, cases.base, defaultScenarioOptions);
    const needed = outputs.requiredRevenueMultiplier ?? Number.NaN;
    for (const factor of [0.8, 0.95, 0.99, 1, 1.01, 1.05, 1.2]) {
      const finding = find(findingsInput(named("base"), { revenueMultiplier: needed * factor }), "return");
      const { npvPerCapexFraction: share } = finding;
      expect(finding.verdict).toBe(
        Math.abs(share) <= ABOUT_EVEN_FRACTION ? "about-even" : share > 0 ? "pays" : "does-not-pay",
      );
      if (factor === 1) expect(Math.abs(share)).toBeLessThan(1e-9);
    }
  });

  test("a multiplier between the two break-evens pays forward but not with what was spent before", () => {
    const verdicts = [0.9, 1.5, 1.6, 1.62, 3].map((revenueMultiplier) =>
      find(findingsInput(named("base"), { revenueMultiplier }), "sunk"),
    );
    for (const { verdict, npvForwardUsdBn: forward, npvProgrammeUsdBn: programme } of verdicts) {
      const expected =
        forward >= 0
          ? programme >= 0
            ? "both"
            : "forward-only"
          : programme >= 0
            ? "programme-only"
            : "neither";
      expect(verdict).toBe(expected);
    }
    expect(verdicts[0]?.verdict).toBe("neither");
    expect(verdicts.at(-1)?.verdict).toBe("both");
  });

  test.each(["run-off", "value-driver", "exit-multiple"] as const)(
    "terminal value by %s decides above 60 %% of forward NPV and matters little below 10 %%",
    (terminalValueMode) => {
      for (const slug of ["bear", "base", "bull"] as const) {
        const { verdict, shareFraction } = find(
          findingsInput(named(slug), { terminalValueMode }),
          "terminal",
        );
        const size = Math.abs(shareFraction);
        expect(verdict).toBe(size > 0.6 ? "decides" : size < TERMINAL_LITTLE_FRACTION ? "little" : "part");
      }
    },
  );

  test("the bear case's cash is still falling at the end, the bull case's comes back", () => {
    expect(find(findingsInput(named("bear")), "trough").verdict).toBe("still-falling");
    expect(find(findingsInput(named("base")), "trough").verdict).toBe("turns");
    expect(find(findingsInput(named("bull")), "trough").verdict).toBe("recovers");
  });

  // Base: 1,190.5 required against 744.1 projected and 60 observed in 2025: (1190.5/60)^(1/5) - 1 = 81.8 % a year.
  test("required revenue is set against projected and observed, with the yearly growth it takes", () => {
    const finding = find(findingsInput(named("base")), "revenue");
    expect(finding).toMatchObject({ verdict: "short", observedUsdBn: 60, observedYear: 2025 });
    expect(finding.growthNeededFraction).toBeCloseTo(((finding.requiredUsdBn ?? 0) / 60) ** 0.2 - 1, 12);
    expect(find(findingsInput(named("bull")), "revenue").verdict).toBe("enough");
  });

  test("power limits the base case and leaves chips waiting", () => {
    const finding = find(findingsInput(named("base")), "limits");
    expect(finding).toMatchObject({ verdict: "limited", constraint: "power", totalYears: 10 });
    expect(finding.peakIdleGw).toBeGreaterThan(0);
  });

  test("chips that wear out before their book life are written down, others are not", () => {
    const shorter = find(findingsInput(named("base")), "lives");
    expect(shorter.verdict).toBe("written-down");
    expect(shorter.writedownUsdBn).toBeGreaterThan(0);
    const matched = find(findingsInput(named("base", { economicLifeComputeYears: 5.5 })), "lives");
    expect(matched).toMatchObject({ verdict: "matched", writedownUsdBn: 0 });
  });

  test("the difference to the parent is the difference of their NPVs; none when nothing was changed", () => {
    const base = named("base");
    expect(find(findingsInput(base), "difference")).toMatchObject({ verdict: "same", differenceUsdBn: 0 });
    const dearer = named("base", { electricityPriceUsdPerMwh: 150 });
    const finding = find(findingsInput(dearer, {}, base), "difference");
    expect(finding).toMatchObject({ verdict: "worse", parentSlug: "base", group: "cost" });
    expect(finding.groupEffectUsdBn).toBeCloseTo(finding.differenceUsdBn, 6);
  });

  test("the decisive numbers are ranked and say what each rests on", () => {
    const finding = find(findingsInput(named("base", { demandGrowth2027Fraction: 0.7 })), "evidence");
    expect(finding.decisive).toHaveLength(DECISIVE_COUNT);
    const sizes = finding.decisive.map(({ effectUsdBn }) => Math.abs(effectUsdBn));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(finding.decisive.find(({ key }) => key === "demandGrowth2027Fraction")?.standing).toBe("reader");
    expect(finding.assumedCount).toBe(
      finding.decisive.filter(({ standing }) => standing !== "sourced").length,
    );
  });

  test("weak demand under an unreacting plan costs what reacting would have saved", () => {
    const mismatched = named("bear", { capexGrowth2027Fraction: 0.38, capexGrowth2028Fraction: 0.2 });
    const { npvByPolicyUsdBn, costUsdBn, verdict } = find(findingsInput(mismatched), "mismatch");
    expect(costUsdBn).toBeCloseTo(
      Math.max(npvByPolicyUsdBn.reactive, npvByPolicyUsdBn.stop) - npvByPolicyUsdBn.plan,
      9,
    );
    expect(verdict).toBe("costs");
    expect(MISMATCH_FRACTION).toBeLessThan(ABOUT_EVEN_FRACTION);
  });

  test("how sure it is stays unsaid until draws have arrived, and is borderline when the error reaches another word", () => {
    const input = findingsInput(named("bull"));
    expect(scenarioFindings(input).some(({ id }) => id === "certainty")).toBe(false);
    const ensemble = createEnsemble(ensembleInput(input.inputs, input.subject));
    ensemble.advance(64);
    const summary = ensemble.summarise();
    const certain = (value: number, standardError: number) =>
      find(
        { ...input, ensemble: { ...summary, probabilityNpvForwardPositive: { value, standardError } } },
        "certainty",
      );
    expect(certain(0.5, 0.01)).toMatchObject({ verdict: "about-even", isBorderline: false, draws: 64 });
    expect(certain(0.59, 0.01)).toMatchObject({ verdict: "about-even", isBorderline: true });
    expect(certain(1, 0)).toMatchObject({ verdict: "very-likely", isBorderline: false });
  });

  test("every number of every finding is finite or null with a verdict that says so", () => {
    for (const slug of ["bear", "base", "bull"] as const) {
      for (const finding of scenarioFindings(findingsInput(named(slug), {}, named("base")))) {
        for (const value of Object.values(finding)) {
          if (typeof value === "number")
            expect([finding.id, Number.isFinite(value)]).toEqual([finding.id, true]);
        }
      }
    }
  });
});

describe("likelihoodOf", () => {
  test.each([
    [0, "very-unlikely"],
    [0.05, "very-unlikely"],
    [0.0501, "unlikely"],
    [0.2, "unlikely"],
    [0.2001, "doubtful"],
    [0.4, "doubtful"],
    [0.4001, "about-even"],
    [0.6, "about-even"],
    [0.6001, "probable"],
    [0.8, "probable"],
    [0.8001, "likely"],
    [0.95, "likely"],
    [0.9501, "very-likely"],
    [1, "very-likely"],
  ] as const)("a chance of %d is %s", (probability, word) => {
    expect(likelihoodOf(probability)).toBe(word);
  });

  test.each([-0.1, 1.1, Number.NaN])("refuses %d", (probability) => {
    expect(() => likelihoodOf(probability)).toThrow("probability must be from 0 to 1");
  });
});

describe("standingOf", () => {
  const subject = named("base", { pueRatio: 1.15 });

  test.each([
    ["P", "sourced"],
    ["S", "sourced"],
    ["S/A", "partly-assumed"],
    ["A", "assumed"],
    ["U", "unverified"],
    [undefined, "unverified"],
  ] as const)("grade %s is %s", (grade, standing) => {
    expect(standingOf("waccFraction", subject, grade)).toBe(standing);
  });

  test("a value the reader set is the reader's, whatever the published grade", () => {
    expect(standingOf("pueRatio", subject, "P")).toBe("reader");
  });
});
