import type { EvidenceStatus } from "@/lib/model/evidence";
import type { IndicatorRow } from "@/lib/sources/indicator-row";
import type { PriceRow } from "@/lib/sources/price-row";

/** One value of one series over a half-open UTC interval, ready to be stored. */
export type ObservationRow = {
  seriesId: string;
  kind: "price" | "indicator";
  zone: string;
  marketType: string;
  currency: string;
  unit: string;
  licenceName: string | null;
  redistribution: boolean | null;
  periodStart: string;
  periodEnd: string;
  value: number;
  priceUsdPerMwh: number | null;
  partial: boolean;
  /** A published forecast is estimated until its period is history. */
  evidence: EvidenceStatus;
};

const MS_PER_DAY = 86_400_000;

/** A price a publisher states for customers of one size: each band is a series of its own. */
type BandedPriceRow = PriceRow & { consumptionBand?: string };

export function observationOfPrice(sourceId: string, row: BandedPriceRow): ObservationRow {
  const band = row.consumptionBand === undefined ? "" : `:${row.consumptionBand}`;
  return {
    seriesId: `${sourceId}:${row.zone}:${row.marketType}${band}${stepSuffix(row)}`,
    kind: "price",
    zone: row.zone,
    marketType: row.marketType,
    currency: row.currency,
    unit: row.unit,
    licenceName: row.licence ?? null,
    redistribution: row.licence === undefined ? null : isOpenLicence(row.licence),
    periodStart: row.intervalStart,
    periodEnd: row.intervalEnd,
    value: row.price,
    priceUsdPerMwh: row.priceUsdPerMwh ?? null,
    partial: row.partial ?? false,
    evidence: "reported",
  };
}

/**
 * Means over days, quarters or years are other series than the market's own prices, or their monthly means: a chart or a
 * trailing year never mixes them. Hours and finer steps are one series, since markets change their step.
 */
function stepSuffix({ intervalStart, intervalEnd }: PriceRow): string {
  const days = (Date.parse(intervalEnd) - Date.parse(intervalStart)) / MS_PER_DAY;
  if (!(days > 0.8) || (days > 27 && days < 32)) return "";
  if (days < 1.2) return ":daily";
  if (days < 27) return `:${Math.round(days)}-daily`;
  if (days < 100) return ":quarterly";
  return days < 200 ? ":half-yearly" : ":yearly";
}

/** Null where the payload names no series or no unit: a number that measures nothing known. */
export function observationOfIndicator(sourceId: string, row: IndicatorRow): ObservationRow | null {
  if (row.indicator === null || row.unit === null) return null;
  return {
    seriesId: `${sourceId}:${row.indicator}`,
    kind: "indicator",
    zone: row.indicator,
    marketType: "indicator",
    currency: "",
    unit: row.unit,
    licenceName: row.licence ?? null,
    redistribution: row.redistribution ?? null,
    periodStart: row.intervalStart,
    periodEnd: row.intervalEnd,
    value: row.value,
    priceUsdPerMwh: null,
    partial: false,
    evidence: row.status === "forecast" ? "estimated" : "reported",
  };
}

/** Energy-Charts words it "CC BY 4.0 (creativecommons.org/licenses/by/4.0) from …"; the rest is for internal use. */
function isOpenLicence(licence: string): boolean {
  return /^\s*(CC[ -]?BY|creative commons attribution|public domain|CC0)\b(?![- ](?:SA[- ])?N[CD]\b)/i.test(
    licence,
  );
}
