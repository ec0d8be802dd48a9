import { bindingSummary } from "./binding-summary";
import { capitalOutcome, LAST_OUTCOME_YEAR } from "./capital-outcome";
import { createForwardNpv } from "./forward-npv";
import { groupBridge } from "./group-bridge";
import { FIRST_YEAR, LAST_YEAR, yearIndex } from "./horizon";
import type { EnsembleSummary } from "./ensemble-summary";
import { likelihoodOf } from "./likelihood";
import { parameterEffects } from "./parameter-effects";
import type { DecisiveParameter, ParameterStanding, ScenarioFinding } from "./scenario-finding";
import type { NamedScenario, ScenarioInputs } from "./scenario-inputs";
import { capexPolicies, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameterKey } from "./scenario-parameters";
import type { ScenarioProjection } from "./scenario-result";
import { summariseScenario } from "./summarise-scenario";
import { terminalDecides } from "./terminal-decides";

/** NPV within this share of the capex it takes is called about even: less than any of its inputs is known to. */
export const ABOUT_EVEN_FRACTION = 0.05;
/** Below this share of forward NPV the years after 2040 hardly matter. */
export const TERMINAL_LITTLE_FRACTION = 0.1;
/** A mismatch of demand and capex that costs less than this share of the capex is not worth a sentence. */
export const MISMATCH_FRACTION = 0.01;
export const DECISIVE_COUNT = 8;
/** Of the decisive numbers: from this many on they are called assumed, up to the other sourced. */
export const MOSTLY_ASSUMED_COUNT = 5;
export const MOSTLY_SOURCED_COUNT = 2;
const REVENUE_YEAR = 2030;
const STANDARD_ERRORS = 2;

export type FindingsInput = {
  inputs: ScenarioInputs;
  subject: NamedScenario;
  parent: NamedScenario;
  /** Grade of each published parameter: P primary, S secondary, A assumed, U unverified, S/A in part. */
  gradeByKey: Readonly<Partial<Record<ScenarioParameterKey, string>>>;
  /** Null until draws have arrived: how sure it is stays unsaid. */
  ensemble: EnsembleSummary | null;
};

/** What a scenario comes to, in the order a reader asks. */
export function scenarioFindings(input: FindingsInput): ScenarioFinding[] {
  const { inputs, subject } = input;
  const projection = summariseScenario(inputs.context, subject.parameters, inputs.options);
  const capexValueUsdBn = forwardCapexValueUsdBn(projection);
  return [
    returnFinding(projection, capexValueUsdBn),
    ...certaintyFinding(input.ensemble),
    sunkFinding(projection),
    revenueFinding(projection, inputs),
    troughFinding(projection),
    limitsFinding(projection),
    ...terminalFinding(projection),
    livesFinding(projection),
    mismatchFinding(input, capexValueUsdBn),
    differenceFinding(input),
    evidenceFinding(input),
  ];
}

function forwardCapexValueUsdBn({ paths, parameters, firstProjectedYear }: ScenarioProjection): number {
  const discount = 1 / (1 + parameters.waccFraction);
  let factor = Math.sqrt(discount);
  let valueUsdBn = 0;
  for (let year = firstProjectedYear; year <= LAST_YEAR; year++) {
    valueUsdBn += (paths.capexUsdBn[yearIndex(year)] ?? 0) * factor;
    factor *= discount;
  }
  return valueUsdBn;
}

function returnFinding(
  { outputs, parameters }: ScenarioProjection,
  capexValueUsdBn: number,
): ScenarioFinding {
  const { npvForwardUsdBn } = outputs;
  const npvPerCapexFraction = capexValueUsdBn > 0 ? npvForwardUsdBn / capexValueUsdBn : 0;
  const isEven = Math.abs(npvPerCapexFraction) <= ABOUT_EVEN_FRACTION;
  return {
    id: "return",
    verdict: isEven ? "about-even" : npvForwardUsdBn > 0 ? "pays" : "does-not-pay",
    npvForwardUsdBn,
    npvPerCapexFraction,
    waccFraction: parameters.waccFraction,
    irrFraction: outputs.irrForward.headline,
  };
}

function sunkFinding({ outputs }: ScenarioProjection): ScenarioFinding {
  const { npvForwardUsdBn, npvProgrammeUsdBn } = outputs;
  const paysForward = npvForwardUsdBn >= 0;
  const paysInAll = npvProgrammeUsdBn >= 0;
  return {
    id: "sunk",
    verdict: paysForward ? (paysInAll ? "both" : "forward-only") : paysInAll ? "programme-only" : "neither",
    npvForwardUsdBn,
    npvProgrammeUsdBn,
  };
}

function terminalFinding({ outputs, options }: ScenarioProjection): ScenarioFinding[] {
  const shareFraction = outputs.terminalShareOfNpvForward;
  if (shareFraction === null) return [];
  const size = Math.abs(shareFraction);
  return [
    {
      id: "terminal",
      verdict: terminalDecides(shareFraction)
        ? "decides"
        : size < TERMINAL_LITTLE_FRACTION
          ? "little"
          : "part",
      mode: options.terminalValueMode,
      terminalUsdBn: shareFraction * outputs.npvForwardUsdBn,
      shareFraction,
    },
  ];
}

function troughFinding({ outputs }: ScenarioProjection): ScenarioFinding {
  const { troughCashUsdBn, troughYear, paybackYear } = outputs;
  return {
    id: "trough",
    verdict: paybackYear !== null ? "recovers" : troughYear < LAST_YEAR ? "turns" : "still-falling",
    troughUsdBn: troughCashUsdBn,
    troughYear,
    paybackYear,
  };
}

function revenueFinding({ outputs }: ScenarioProjection, { context }: ScenarioInputs): ScenarioFinding {
  const observed = context.filedYears.at(-1);
  const { requiredRevenue2030UsdBn: requiredUsdBn, requiredRevenueMultiplier: multiplier } = outputs;
  const solutions = outputs.requiredRevenueSolutions;
  const observedUsdBn = observed?.revenueUsdBn ?? 0;
  const observedYear = observed?.year ?? FIRST_YEAR;
  const ratio = requiredUsdBn !== null && observedUsdBn > 0 ? requiredUsdBn / observedUsdBn : null;
  return {
    id: "revenue",
    verdict: multiplier === null ? "no-answer" : multiplier <= 1 ? "enough" : "short",
    requiredUsdBn,
    solutionCount: solutions.length,
    isLeap: multiplier !== null && solutions.at(-1)?.isExact === false,
    projectedUsdBn: outputs.revenue2030UsdBn,
    observedUsdBn,
    observedYear,
    growthNeededFraction: ratio === null ? null : ratio ** (1 / (REVENUE_YEAR - observedYear)) - 1,
  };
}

function limitsFinding(projection: ScenarioProjection): ScenarioFinding {
  const summary = bindingSummary(projection);
  return { id: "limits", verdict: summary.constraint === null ? "free" : "limited", ...summary };
}

function certaintyFinding(ensemble: EnsembleSummary | null): ScenarioFinding[] {
  if (ensemble === null) return [];
  const { value, standardError } = ensemble.probabilityNpvForwardPositive;
  const reach = STANDARD_ERRORS * standardError;
  const words = new Set(
    [value - reach, value, value + reach].map((p) => likelihoodOf(Math.min(Math.max(p, 0), 1))),
  );
  return [
    {
      id: "certainty",
      verdict: likelihoodOf(value),
      probability: value,
      standardError,
      isBorderline: words.size > 1,
      draws: ensemble.draws,
    },
  ];
}

function differenceFinding({ inputs, subject, parent }: FindingsInput): ScenarioFinding {
  const { context, options } = inputs;
  const { fromNpvUsdBn, toNpvUsdBn, steps } = groupBridge(
    context,
    options,
    parent.parameters,
    subject.parameters,
  );
  const differenceUsdBn = toNpvUsdBn - fromNpvUsdBn;
  const [top] = steps;
  const isSame = steps.every(({ effectUsdBn }) => effectUsdBn === 0);
  return {
    id: "difference",
    verdict: isSame ? "same" : differenceUsdBn >= 0 ? "better" : "worse",
    parentSlug: parent.slug,
    differenceUsdBn,
    group: isSame ? null : (top?.group ?? null),
    groupEffectUsdBn: top?.effectUsdBn ?? 0,
  };
}

function livesFinding(projection: ScenarioProjection): ScenarioFinding {
  const { economicLifeYears, bookLifeYears, writedownUsdBn } = capitalOutcome(projection);
  return {
    id: "lives",
    verdict: writedownUsdBn > 0 ? "written-down" : "matched",
    economicLifeYears,
    bookLifeYears,
    writedownUsdBn,
    lastYear: LAST_OUTCOME_YEAR,
  };
}

function evidenceFinding({ inputs, subject, gradeByKey }: FindingsInput): ScenarioFinding {
  const { context, options, published } = inputs;
  const decisive = parameterEffects(context, options, subject.parameters, published)
    .slice(0, DECISIVE_COUNT)
    .flatMap(({ key, effectUsdBn }): DecisiveParameter[] => {
      if (effectUsdBn === null) return [];
      return [{ key, effectUsdBn, standing: standingOf(key, subject, gradeByKey[key]) }];
    });
  const assumedCount = decisive.filter(({ standing }) => standing !== "sourced").length;
  return {
    id: "evidence",
    verdict:
      assumedCount >= MOSTLY_ASSUMED_COUNT
        ? "assumed"
        : assumedCount <= MOSTLY_SOURCED_COUNT
          ? "sourced"
          : "mixed",
    decisive,
    assumedCount,
  };
}

/** A value the reader set has no source but the reader. */
export function standingOf(
  key: ScenarioParameterKey,
  subject: Pick<NamedScenario, "overridden">,
  grade: string | undefined,
): ParameterStanding {
  if (subject.overridden.includes(key)) return "reader";
  if (grade === undefined || grade.includes("U")) return "unverified";
  if (grade === "A") return "assumed";
  return grade.includes("A") ? "partly-assumed" : "sourced";
}

function mismatchFinding({ inputs, subject }: FindingsInput, capexValueUsdBn: number): ScenarioFinding {
  const { context, options } = inputs;
  const npvByPolicyUsdBn = Object.fromEntries(
    capexPolicies.map((capexPolicy) => [
      capexPolicy,
      createForwardNpv(context, { ...options, capexPolicy })(subject.parameters),
    ]),
  ) as Record<ScenarioOptions["capexPolicy"], number>;
  const costUsdBn = Math.max(npvByPolicyUsdBn.reactive, npvByPolicyUsdBn.stop) - npvByPolicyUsdBn.plan;
  return {
    id: "mismatch",
    verdict: costUsdBn > MISMATCH_FRACTION * capexValueUsdBn ? "costs" : "nothing",
    policy: options.capexPolicy,
    npvByPolicyUsdBn,
    costUsdBn,
  };
}
