import { selectQuantiles } from "../../monte-carlo/select-quantiles";
import type { IndicatorKey, PathEnsemble } from "../indicators";
import type { ScenarioEnsembles } from "../scenario-ensembles";

/** On the transformed scale: below `bearBase` a quarter came in as bear, above `baseBull` as bull. */
export type OrderedBounds = { indicator: IndicatorKey; bearBase: number; baseBull: number };

const ORDERED_INDICATOR = "filedCapex";

/** Half way between the medians of the frozen paths of capital expenditure; null where the set has none, or not in order. */
export function orderedBounds({ paths }: ScenarioEnsembles, quarterIndex: number): OrderedBounds | null {
  const [bear, base, bull] = [paths.bear, paths.base, paths.bull].map((ensemble) =>
    medianOf(ensemble, quarterIndex),
  );
  if (bear == null || base == null || bull == null || !(bear <= base && base <= bull)) return null;
  return { indicator: ORDERED_INDICATOR, bearBase: (bear + base) / 2, baseBull: (base + bull) / 2 };
}

function medianOf(
  { quarters, indicators, draws, values }: PathEnsemble,
  quarterIndex: number,
): number | null {
  const place = indicators.indexOf(ORDERED_INDICATOR);
  if (place < 0) return null;
  const stride = quarters.length * indicators.length;
  const start = quarterIndex * indicators.length + place;
  const column = Float64Array.from({ length: draws }, (_, draw) => values[draw * stride + start] as number);
  return selectQuantiles(column, [0.5])[0] ?? null;
}
