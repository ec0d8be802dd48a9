import { hypotheses, type ByHypothesis, type Hypothesis } from "./hypotheses";
import { indicatorKeys, type IndicatorKey } from "./indicators";
import { DISCRIMINATION_THRESHOLD_NATS } from "./odds-settings";
import type { QuarterOdds, ScenarioOdds } from "./track-scenarios";

/** What odds rest on: every indicator but AI revenue is what buyers spend, or a ratio of that. */
export type OddsBasis = "spent" | "both";

export function oddsBasisOf({
  quarters,
}: {
  quarters: readonly Pick<QuarterOdds, "indicators">[];
}): OddsBasis {
  return quarters.some(({ indicators }) => indicators.includes("aiRevenue")) ? "both" : "spent";
}

/** From the likeliest to the least likely; equal ones in the order of `hypotheses`. */
export function rankHypotheses(odds: ByHypothesis<number>): [Hypothesis, Hypothesis, Hypothesis, Hypothesis] {
  return hypotheses.toSorted((a, b) => odds[b] - odds[a]) as [Hypothesis, Hypothesis, Hypothesis, Hypothesis];
}

/** Whether evidence, apart from the prior and not tempered, does not tell two hypotheses apart. */
export function isTooCloseToCall(
  { logEvidence }: Pick<ScenarioOdds, "logEvidence">,
  first: Hypothesis,
  second: Hypothesis,
): boolean {
  return Math.abs(logEvidence[first] - logEvidence[second]) <= DISCRIMINATION_THRESHOLD_NATS;
}

/** ln of the Bayes factor of first over second: as the densities say, and as the odds use it. */
export function logBayesFactors(
  { quarters }: { quarters: readonly Pick<QuarterOdds, "logDensities" | "temperingFraction">[] },
  first: Hypothesis,
  second: Hypothesis,
): { full: number; tempered: number } {
  let [full, tempered] = [0, 0];
  for (const { logDensities, temperingFraction } of quarters) {
    const difference = logDensities[first] - logDensities[second];
    full += difference;
    tempered += temperingFraction * difference;
  }
  return { full, tempered };
}

/** What each indicator moved the log odds of first over second by, in all quarters; absent where it was never seen. */
export function contributionTotals(
  { quarters }: { quarters: readonly Pick<QuarterOdds, "contributions">[] },
  first: Hypothesis,
  second: Hypothesis,
): { indicator: IndicatorKey; logOdds: number }[] {
  const totals = new Map<IndicatorKey, number>();
  for (const { indicator, logDensities } of quarters.flatMap(({ contributions }) => contributions)) {
    const moved = logDensities[first] - logDensities[second];
    totals.set(indicator, (totals.get(indicator) ?? 0) + moved);
  }
  return indicatorKeys.flatMap((indicator) => {
    const logOdds = totals.get(indicator);
    return logOdds === undefined ? [] : [{ indicator, logOdds }];
  });
}

/** The quarter since which the newest leader has led without a break; null where no quarter was seen. */
export function leadingSince(quarters: readonly Pick<QuarterOdds, "quarter" | "posterior">[]): string | null {
  const leaders = quarters.map(({ posterior }) => rankHypotheses(posterior)[0]);
  const start = leaders.findLastIndex((leader) => leader !== leaders.at(-1)) + 1;
  return quarters[start]?.quarter ?? null;
}
