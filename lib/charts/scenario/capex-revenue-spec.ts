import type { ChartSpec } from "../chart-spec";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import { scenarioOfSlug } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;
const LAST_YEAR_SHOWN = 2034;

export type CapexRevenueWords = {
  filedCapex: string;
  plannedCapex: string;
  filedRevenue: string;
  today: string;
  /** "revenue, bear" by slug. */
  revenue: Record<string, string>;
};

/** Capex as filed, then as the given scenario plans it, against AI revenue of every scenario. Null without that scenario. */
export function capexRevenueSpec(
  scenarios: readonly ProjectedScenario[],
  capexOf: string,
  words: CapexRevenueWords,
): ChartSpec | null {
  const planned = scenarios.find(({ slug }) => slug === capexOf);
  if (!planned) return null;
  const firstProjected = planned.projection.firstProjectedYear - FIRST_YEAR;
  const end = yearIndex(LAST_YEAR_SHOWN) + 1;
  const shown = (values: readonly (number | null)[], keep: (index: number) => boolean) =>
    values
      .slice(0, end)
      .map((value, index) => (keep(index) && value !== null ? value * USD_PER_USD_BN : null));
  const { paths, years } = planned.projection;
  return {
    kind: "bars-and-lines",
    unit: "usd",
    periods: years.slice(0, end).map(String),
    bars: [
      {
        label: words.filedCapex,
        tone: "ink",
        values: shown(paths.capexUsdBn, (index) => index < firstProjected),
      },
      {
        label: words.plannedCapex,
        tone: "muted",
        values: shown(paths.capexUsdBn, (index) => index >= firstProjected),
      },
    ],
    lines: [
      {
        scenario: null,
        label: words.filedRevenue,
        values: shown(paths.revenueUsdBn, (index) => index < firstProjected),
      },
      ...scenarios.map(({ slug, projection }) => ({
        scenario: scenarioOfSlug(slug),
        label: words.revenue[slug] ?? slug,
        values: shown(projection.paths.revenueUsdBn, (index) => index >= firstProjected - 1),
      })),
    ],
    today: { index: firstProjected - 0.5, label: words.today },
  };
}
