import type { RequiredRevenueYear } from "@/lib/model/scenario/required-revenue-by-year";
import type { Scenario } from "../chart-palette";
import type { ChartSpec } from "../chart-spec";

const USD_PER_USD_BN = 1e9;
const LAST_YEAR_SHOWN = 2034;

export type RequiredRevenueWords = {
  observed: string;
  formula: string;
  needed: string;
  projected: string;
  today: string;
};

/** Revenue observed and required by the closed form as bars, projected and required by the solver as lines. */
export function requiredRevenueSpec(
  years: readonly RequiredRevenueYear[],
  scenario: Scenario,
  words: RequiredRevenueWords,
): ChartSpec {
  const shown = years.filter(({ year }) => year <= LAST_YEAR_SHOWN);
  const firstProjected = shown.findIndex(({ projectedUsdBn }) => projectedUsdBn !== null);
  const inUsd = (pick: (year: RequiredRevenueYear) => number | null) =>
    shown.map((each) => {
      const valueUsdBn = pick(each);
      return valueUsdBn === null ? null : valueUsdBn * USD_PER_USD_BN;
    });
  return {
    kind: "bars-and-lines",
    unit: "usd",
    periods: shown.map(({ year }) => String(year)),
    bars: [
      { label: words.observed, tone: "ink", values: inUsd(({ observedUsdBn }) => observedUsdBn) },
      { label: words.formula, tone: "muted", values: inUsd(({ closedFormUsdBn }) => closedFormUsdBn) },
    ],
    lines: [
      {
        scenario: null,
        label: words.needed,
        dotted: true,
        values: inUsd(({ solvedUsdBn }) => solvedUsdBn),
      },
      { scenario, label: words.projected, values: inUsd(({ projectedUsdBn }) => projectedUsdBn) },
    ],
    today: { index: firstProjected - 0.5, label: words.today },
  };
}
