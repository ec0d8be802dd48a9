import { createRandom } from "@/lib/model/monte-carlo/random";
import { normalQuantile } from "@/lib/model/distribution/normal-quantile";
import { quarterName, quarterNumber } from "@/lib/model/tracking/calendar-quarter";
import type {
  IndicatorKey,
  IndicatorPoint,
  PathEnsemble,
  TrackedScenario,
} from "@/lib/model/tracking/indicators";
import type { ScenarioEnsembles } from "@/lib/model/tracking/scenario-ensembles";

/** Growth per quarter of every indicator: 2 %, 8 % and 14 %, with draws spread around it. */
const growthOf: Record<TrackedScenario, number> = { bear: 0.02, base: 0.08, bull: 0.14 };
const GROWTH_SD = 0.02;

export function quartersFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, q) => quarterName(quarterNumber(first) + q));
}

/** Straight paths on the transformed scale: log level 4 at the first quarter, one growth rate per draw and indicator. */
export function pathEnsembleFixture(
  scenario: TrackedScenario,
  indicators: readonly IndicatorKey[],
  quarters: readonly string[],
): PathEnsemble {
  const draws = 256;
  const values = new Float64Array(draws * quarters.length * indicators.length);
  for (const [place, indicator] of indicators.entries()) {
    const random = createRandom(`${scenario} ${indicator}`);
    for (let d = 0; d < draws; d += 1) {
      const growth = growthOf[scenario] + GROWTH_SD * normalQuantile(random());
      for (let q = 0; q < quarters.length; q += 1) {
        values[(d * quarters.length + q) * indicators.length + place] = 4 + growth * q;
      }
    }
  }
  return { scenario, quarters, indicators, draws, values };
}

/** Frozen at the end of 2024, which is the paths' first quarter. */
export function scenarioEnsemblesFixture(
  indicators: readonly IndicatorKey[],
  quarterCount: number,
): ScenarioEnsembles {
  const quarters = quartersFrom("2024Q4", quarterCount);
  return {
    id: "fixture",
    frozenOn: "2024-12-31",
    paths: {
      bear: pathEnsembleFixture("bear", indicators, quarters),
      base: pathEnsembleFixture("base", indicators, quarters),
      bull: pathEnsembleFixture("bull", indicators, quarters),
    },
  };
}

/** An indicator that grows by a constant rate on its scale. */
export function indicatorPointsFixture(
  indicator: IndicatorKey,
  quarters: readonly string[],
  growth: number,
): IndicatorPoint[] {
  return quarters.map((quarter, q) => ({
    indicator,
    quarter,
    value: Math.exp(4 + growth * q),
    transformed: 4 + growth * q,
    observationSd: 0.01,
    knownAt: "2026-01-01",
    dating: "filing",
    evidence: "reported",
    sourceTitle: "fixture",
    sourceUrl: "https://example.org",
  }));
}
