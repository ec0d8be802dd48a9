import { sharedAxisRange, type AxisRange } from "../axis-range";
import type { ChartSpec } from "../chart-spec";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { scenarioOfSlug } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;

export type CashFanWords = { scenario: string; filed: string; today: string };

/** Cumulative cash 2022-2040 of one scenario: filed years as a line, then the bands of its draws. */
export function cashFanSpec(
  projection: ScenarioProjection,
  simulation: SimulatedScenario,
  words: CashFanWords,
  range: AxisRange | null,
): ChartSpec {
  const { fans } = simulation.ensemble;
  const firstProjected = projection.firstProjectedYear - FIRST_YEAR;
  const band = (values: readonly number[]) =>
    values.map((value, index) => (index < firstProjected - 1 ? null : value * USD_PER_USD_BN));
  const cash = fans.cumulativeCashUsdBn;
  return {
    kind: "fan",
    scenario: scenarioOfSlug(simulation.slug),
    scenarioLabel: words.scenario,
    unit: "usd",
    periods: projection.years.map(String),
    quantiles: {
      p05: band(cash.p05),
      p25: band(cash.p25),
      p50: band(cash.p50),
      p75: band(cash.p75),
      p95: band(cash.p95),
    },
    actual: {
      label: words.filed,
      values: projection.paths.cumulativeCashUsdBn.map((value, index) =>
        index < firstProjected && value !== null ? value * USD_PER_USD_BN : null,
      ),
    },
    today: { index: firstProjected - 0.5, label: words.today },
    range: range ?? undefined,
  };
}

/** One axis for every panel: comparing needs it. */
export function cashFanRange(simulations: readonly SimulatedScenario[]): AxisRange | null {
  return sharedAxisRange(
    simulations.flatMap(({ ensemble }) =>
      [...ensemble.fans.cumulativeCashUsdBn.p05, ...ensemble.fans.cumulativeCashUsdBn.p95].map(
        (value) => value * USD_PER_USD_BN,
      ),
    ),
  );
}
