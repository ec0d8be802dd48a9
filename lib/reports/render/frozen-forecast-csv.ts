import type { FrozenForecastView } from "@/lib/contracts/track-record";
import { csvCell } from "@/lib/format/csv-cell";

const heads = [
  "engine_version",
  "data_as_of",
  "data_hash",
  "scenario_set",
  "forecaster",
  "indicator",
  "quarter",
  "p05",
  "p25",
  "p50",
  "p75",
  "p95",
  "components",
  "created_at",
];

/** Frozen forecasts as the snapshot carries them, every digit kept; percentiles are in the indicator's unit. */
export function frozenForecastCsv(forecasts: readonly FrozenForecastView[]): string {
  const lines = forecasts.map((forecast) => [
    forecast.engineVersion,
    forecast.dataAsOf,
    forecast.dataHash,
    forecast.scenarioSet,
    forecast.forecaster,
    forecast.indicator,
    forecast.quarter,
    ...forecast.quantiles,
    forecast.components.map(({ weight, location, scale }) => `${weight}|${location}|${scale}`).join(";"),
    forecast.createdAt,
  ]);
  return [heads, ...lines].map((cells) => `${cells.map(csvCell).join(",")}\n`).join("");
}
