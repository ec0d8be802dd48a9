import { power } from "../numeric/deterministic-power";
import { INDEX_YEAR } from "./horizon";
import type { ScenarioPathName } from "./scenario-paths";
import type { ScenarioProjection, ScenarioYearPath } from "./scenario-result";

/** A nominal amount of a year in 2026 dollars, at the scenario's own inflation. */
export function inDollarsOf2026(amount: number, year: number, inflationFraction: number): number {
  return amount / power(1 + inflationFraction, year - INDEX_YEAR);
}

/**
 * Every path in US dollars at 2026 prices; the others as they are. For showing only: the engine computes in nominal
 * dollars, and a real flow belongs to the real rate (1 + W) / (1 + pi) - 1. Cumulative cash adds up real flows.
 */
export function realPaths({ paths, years, parameters }: ScenarioProjection): ScenarioYearPath {
  const entries = (Object.keys(paths) as ScenarioPathName[]).map((name) => [
    name,
    name.endsWith("UsdBn")
      ? paths[name].map((value, t) =>
          value === null
            ? null
            : inDollarsOf2026(value, years[t] ?? INDEX_YEAR, parameters.inflationFraction),
        )
      : paths[name],
  ]);
  const real = Object.fromEntries(entries) as ScenarioYearPath;
  let cumulativeUsdBn = 0;
  return {
    ...real,
    cumulativeCashUsdBn: real.freeCashFlowUsdBn.map((flow) => (cumulativeUsdBn += flow ?? 0)),
  };
}
