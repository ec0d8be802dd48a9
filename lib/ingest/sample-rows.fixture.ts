import type { FilingRow } from "@/lib/sources/filing-row";
import type { GpuRentalRow } from "@/lib/sources/gpu-rental-row";
import type { TokenPriceRow } from "@/lib/sources/token-price-row";
import type { ObservationRow } from "./observation-row";
import type { SortedRows } from "./sorted-rows";
import type { SharePriceRow } from "./store-share-prices";

/** A month's day-ahead price of Germany in EUR per MWh. */
export function spotPrice(overrides: Partial<ObservationRow> = {}): ObservationRow {
  return {
    seriesId: "entsoe:DE-LU:day-ahead",
    kind: "price",
    zone: "DE-LU",
    marketType: "day-ahead",
    currency: "EUR",
    unit: "EUR/MWh",
    licenceName: null,
    redistribution: null,
    periodStart: "2026-01-01T00:00:00.000Z",
    periodEnd: "2026-01-01T01:00:00.000Z",
    value: 90,
    priceUsdPerMwh: null,
    partial: false,
    evidence: "reported",
    ...overrides,
  };
}

/** Retail prices of Virginia, one a month from January 2024, in US cents per kWh. */
export function retailPrices(
  values: readonly number[],
  overrides: Partial<ObservationRow> = {},
): ObservationRow[] {
  return values.map((value, index) =>
    spotPrice({
      seriesId: "eia:US-VA:retail-industrial",
      zone: "US-VA",
      marketType: "retail-industrial",
      currency: "USD",
      unit: "cents/kWh",
      periodStart: new Date(Date.UTC(2024, index, 1)).toISOString(),
      periodEnd: new Date(Date.UTC(2024, index + 1, 1)).toISOString(),
      value,
      priceUsdPerMwh: value * 10,
      ...overrides,
    }),
  );
}

/** A quarter's figure of Amazon in USD, `index` quarters after the first of 2024. */
export function filedQuarter(index: number, value: number, overrides: Partial<FilingRow> = {}): FilingRow {
  const year = 2024 + Math.floor(index / 4);
  const quarter = (index % 4) + 1;
  const lastDay = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
  return {
    cik: "0001018724",
    concept: "capex",
    tag: "PaymentsToAcquireProductiveAssets",
    periodStart: `${lastDay.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, "0")}-01`,
    periodEnd: lastDay,
    fiscalPeriod: `FY${year}Q${quarter}`,
    calendarQuarter: `${year}Q${quarter}`,
    value,
    unit: "USD",
    filedAt: "2026-11-01",
    accession: null,
    method: "direct",
    ...overrides,
  };
}

export function tradingDay(
  date: string,
  close: number,
  overrides: Partial<SharePriceRow> = {},
): SharePriceRow {
  return {
    ticker: "NVDA",
    date,
    currency: "USD",
    open: close,
    high: close,
    low: close,
    close,
    adjustedClose: null,
    closeBasis: "traded",
    volumeShares: 1e6,
    splitFactor: 1,
    dividend: null,
    ...overrides,
  };
}

export function rental(usdPerAcceleratorHour: number): GpuRentalRow {
  return {
    quote: "offer",
    accelerator: "H100 SXM",
    usdPerAcceleratorHour,
    observedOn: "2026-11-01",
    windowStart: null,
    publishedOn: null,
    region: null,
    provider: "example",
    priceType: "on_demand",
    acceleratorCount: 8,
    offerId: "1",
    methodVersion: null,
    confidence: null,
    confidenceReason: null,
    sampleCount: null,
  };
}

export function tokenPrice(inputUsdPerMtok: number | null, outputUsdPerMtok: number | null): TokenPriceRow {
  return {
    list: "openrouter",
    provider: "example",
    model: "example/model",
    inputUsdPerMtok,
    cachedInputUsdPerMtok: null,
    cacheWriteUsdPerMtok: null,
    outputUsdPerMtok,
    tierAboveTokens: 0,
    serviceTier: "standard",
    effectiveFrom: null,
    effectiveTo: null,
    dailyHoursUtc: null,
    mode: null,
    isFree: false,
  };
}

export function sorted(rows: Partial<SortedRows>): SortedRows {
  return { observations: [], filings: [], sharePrices: [], records: [], ...rows };
}
