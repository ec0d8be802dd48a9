import type { EpochRow } from "@/lib/sources/epoch-row";
import type { GpuRentalRow } from "@/lib/sources/gpu-rental-row";
import type { EdgarIndexRow } from "@/lib/sources/sec-edgar/edgar-index-row";
import type { TokenPriceRow } from "@/lib/sources/token-price-row";

/** One entry of a published list, under what makes it one entry: the same key later is a revision. */
export type RecordRow = { kind: string; key: string; content: ListRow };

export type ListRow = TokenPriceRow | GpuRentalRow | EpochRow | EdgarIndexRow;

/** Rows of one payload; a key that repeats is numbered in the payload's order. */
export function recordsOf(rows: readonly ListRow[]): RecordRow[] {
  const seen = new Map<string, number>();
  return rows.map((content) => {
    const { kind, key } = identityOf(content);
    const place = `${kind}\n${key}`;
    const repeated = (seen.get(place) ?? 0) + 1;
    seen.set(place, repeated);
    return { kind, key: repeated === 1 ? key : `${key}#${repeated}`, content };
  });
}

function identityOf(row: ListRow): { kind: string; key: string } {
  if ("usdPerAcceleratorHour" in row) return { kind: "gpu-rental", key: rentalKey(row) };
  if ("inputUsdPerMtok" in row) return { kind: "token-price", key: tokenKey(row) };
  if (row.table === "ticker") return { kind: row.table, key: `${row.cik} ${row.ticker}` };
  if (row.table === "submission") return { kind: row.table, key: row.accession };
  if (row.table === "frame") {
    return { kind: row.table, key: joined(row.taxonomy, row.tag, row.unit, row.frame, row.cik) };
  }
  return { kind: row.table, key: joined(row.id, dayOf(row)) };
}

function rentalKey(row: GpuRentalRow): string {
  return joined(
    row.quote,
    row.accelerator,
    row.observedOn,
    row.region,
    row.provider,
    row.priceType,
    row.acceleratorCount,
    row.offerId,
    row.methodVersion,
    row.publishedOn,
  );
}

function tokenKey(row: TokenPriceRow): string {
  const hours = row.dailyHoursUtc;
  return joined(
    row.list,
    row.provider,
    row.model,
    row.serviceTier,
    row.tierAboveTokens,
    row.effectiveFrom,
    hours === null ? null : `${hours.from}-${hours.to}`,
  );
}

/** Timelines repeat their line's name for every day or period they tell of. */
function dayOf(row: EpochRow): string | null {
  if ("asOf" in row) return row.asOf;
  if ("pricedOn" in row) return row.pricedOn;
  return "periodEnd" in row ? row.periodEnd : null;
}

function joined(...parts: readonly (string | number | null)[]): string {
  return parts.map((part) => part ?? "").join("|");
}
