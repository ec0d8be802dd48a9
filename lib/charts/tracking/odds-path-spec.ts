import type { ScenarioOdds } from "@/lib/model/tracking/track-scenarios";
import type { ByHypothesis } from "@/lib/model/tracking/hypotheses";
import type { ChartSpec } from "../chart-spec";

type OddsPathWords = { start: string; names: ByHypothesis<string>; quarter: (name: string) => string };

/** Odds after each quarter, from the prior on. */
export function oddsPathSpec(
  {
    prior,
    quarters,
  }: {
    prior: ByHypothesis<number>;
    quarters: readonly Pick<ScenarioOdds["quarters"][number], "quarter" | "posterior">[];
  },
  words: OddsPathWords,
): ChartSpec {
  const steps = [prior, ...quarters.map(({ posterior }) => posterior)];
  return {
    kind: "lines",
    unit: "fraction",
    periods: [words.start, ...quarters.map(({ quarter }) => words.quarter(quarter))],
    lines: [
      ...(["bear", "base", "bull"] as const).map((scenario) => ({
        scenario,
        label: words.names[scenario],
        values: steps.map((odds) => odds[scenario]),
      })),
      { scenario: "saved", label: words.names.other, values: steps.map(({ other }) => other) },
    ],
    range: { min: 0, max: 1 },
  };
}
