import { yearIndex } from "@/lib/model/scenario/horizon";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import type { Scenario } from "../chart-palette";
import type { ChartSpec } from "../chart-spec";

const USD_PER_USD_BN = 1e9;
const LAST_YEAR_SHOWN = 2035;

export type DepreciationWords = { book: string; writedown: string; wear: string; today: string };

/** What the books charge and write down each year, as bars, against the wear of what was bought. */
export function depreciationSpec(
  { paths, years, firstProjectedYear }: ScenarioProjection,
  scenario: Scenario,
  words: DepreciationWords,
): ChartSpec {
  const end = yearIndex(LAST_YEAR_SHOWN) + 1;
  const inUsd = (values: readonly (number | null)[]) =>
    values.slice(0, end).map((value) => (value === null ? null : value * USD_PER_USD_BN));
  return {
    kind: "bars-and-lines",
    unit: "usd",
    periods: years.slice(0, end).map(String),
    bars: [
      { label: words.book, tone: "muted", values: inUsd(paths.bookDepreciationUsdBn) },
      { label: words.writedown, tone: "ink", values: inUsd(paths.writedownUsdBn) },
    ],
    lines: [{ scenario, label: words.wear, values: inUsd(paths.economicDepreciationUsdBn) }],
    today: { index: yearIndex(firstProjectedYear) - 0.5, label: words.today },
  };
}
