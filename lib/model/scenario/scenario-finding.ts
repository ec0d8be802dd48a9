import type { CapacityConstraint } from "./binding-constraint";
import type { Likelihood } from "./likelihood";
import type { ScenarioOptions } from "./scenario-options";
import type { ScenarioParameterKey, ValueParameterGroup } from "./scenario-parameters";

/** What a number a scenario hangs on rests on. */
export type ParameterStanding = "sourced" | "partly-assumed" | "assumed" | "unverified" | "reader";

export type DecisiveParameter = {
  key: ScenarioParameterKey;
  effectUsdBn: number;
  standing: ParameterStanding;
};

/** One conclusion: what was found, the numbers it rests on. The words are the screen's. */
export type ScenarioFinding =
  | {
      id: "return";
      verdict: "pays" | "about-even" | "does-not-pay";
      npvForwardUsdBn: number;
      /** NPV over the present value of the capex it takes. */
      npvPerCapexFraction: number;
      waccFraction: number;
      irrFraction: number | null;
    }
  | {
      id: "sunk";
      verdict: "both" | "forward-only" | "programme-only" | "neither";
      npvForwardUsdBn: number;
      npvProgrammeUsdBn: number;
    }
  | {
      id: "terminal";
      verdict: "decides" | "part" | "little";
      mode: ScenarioOptions["terminalValueMode"];
      terminalUsdBn: number;
      shareFraction: number;
    }
  | {
      id: "trough";
      verdict: "recovers" | "turns" | "still-falling";
      troughUsdBn: number;
      troughYear: number;
      paybackYear: number | null;
    }
  | {
      id: "revenue";
      verdict: "enough" | "short" | "no-answer";
      requiredUsdBn: number | null;
      /** How often NPV crosses zero over revenue; the required one is the last. */
      solutionCount: number;
      /** NPV leaps over zero there: a little less revenue stops a year's building. */
      isLeap: boolean;
      projectedUsdBn: number;
      observedUsdBn: number;
      observedYear: number;
      /** A year, from the observed to the required figure. */
      growthNeededFraction: number | null;
    }
  | {
      id: "limits";
      verdict: "limited" | "free";
      constraint: CapacityConstraint | null;
      years: number;
      totalYears: number;
      peakIdleGw: number;
    }
  | {
      id: "certainty";
      verdict: Likelihood;
      probability: number;
      standardError: number;
      /** Two standard errors reach into another word. */
      isBorderline: boolean;
      draws: number;
    }
  | {
      id: "difference";
      verdict: "same" | "better" | "worse";
      parentSlug: string;
      differenceUsdBn: number;
      group: ValueParameterGroup | null;
      groupEffectUsdBn: number;
    }
  | {
      id: "lives";
      verdict: "written-down" | "matched";
      economicLifeYears: number;
      bookLifeYears: number;
      writedownUsdBn: number;
      lastYear: number;
    }
  | {
      id: "evidence";
      verdict: "assumed" | "mixed" | "sourced";
      decisive: readonly DecisiveParameter[];
      assumedCount: number;
    }
  | {
      id: "mismatch";
      verdict: "costs" | "nothing";
      policy: ScenarioOptions["capexPolicy"];
      /** Forward NPV if builders kept to the plan, cut back with returns, or stopped growing when new capacity loses. */
      npvByPolicyUsdBn: Record<ScenarioOptions["capexPolicy"], number>;
      costUsdBn: number;
    };

export type ScenarioFindingId = ScenarioFinding["id"];

/** The part of the page that shows the numbers of a finding. */
export const findingAnchors = {
  return: "figures",
  sunk: "figures",
  terminal: "figures",
  certainty: "certainty",
  trough: "paths",
  limits: "paths",
  revenue: "required",
  difference: "drivers",
  lives: "required",
  evidence: "beliefs",
  mismatch: "targets",
} as const satisfies Record<ScenarioFindingId, string>;
