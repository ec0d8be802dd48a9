import type { SeriesFrequency } from "./series-frequency";

export type KnownSeries = { unit: string; frequency: SeriesFrequency };

/**
 * Unit and frequency as the series' own page states them, fred.stlouisfed.org/series/<id>: no answer of FRED names the unit.
 * Exchange rates are the Federal Reserve's H.10 at noon in New York; which currency is counted differs between them.
 */
export const knownSeries: ReadonlyMap<string, KnownSeries> = new Map([
  ["DGS2", { unit: "percent", frequency: "daily" }],
  ["DGS10", { unit: "percent", frequency: "daily" }],
  ["T10Y2Y", { unit: "percent", frequency: "daily" }],
  ["DFF", { unit: "percent", frequency: "daily" }],
  ["SOFR", { unit: "percent", frequency: "daily" }],
  ["DEXUSEU", { unit: "USD per EUR", frequency: "daily" }],
  ["DEXUSUK", { unit: "USD per GBP", frequency: "daily" }],
  ["DEXUSAL", { unit: "USD per AUD", frequency: "daily" }],
  ["DEXTAUS", { unit: "TWD per USD", frequency: "daily" }],
  ["DEXKOUS", { unit: "KRW per USD", frequency: "daily" }],
  ["DEXCHUS", { unit: "CNY per USD", frequency: "daily" }],
  ["DEXJPUS", { unit: "JPY per USD", frequency: "daily" }],
  ["DEXSZUS", { unit: "CHF per USD", frequency: "daily" }],
  ["DEXSDUS", { unit: "SEK per USD", frequency: "daily" }],
  ["DEXNOUS", { unit: "NOK per USD", frequency: "daily" }],
  ["DEXDNUS", { unit: "DKK per USD", frequency: "daily" }],
  ["DHHNGSP", { unit: "USD/MMBtu", frequency: "daily" }],
  ["WPU0543", { unit: "index, 1982 = 100", frequency: "monthly" }],
  ["APU000072610", { unit: "USD/kWh", frequency: "monthly" }],
]);
