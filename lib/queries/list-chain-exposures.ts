import "server-only";
import type { Database } from "@/db/database";
import { chainLayerOf, type ChainLayer } from "@/lib/model/value-chain/chain-layers";
import { statedLayerRevenue } from "@/lib/model/value-chain/stated-layer-revenue";
import type { VendorExposure } from "@/lib/model/value-chain/vendor-revenue";
import { terminalShareSubject } from "./get-chain-assumptions";
import type { Assumption } from "./list-assumptions";
import { listCalendarYears, type CalendarYearFigures } from "./list-calendar-years";
import { listVendorExposures, type VendorExposureStatement } from "./list-vendor-exposures";

const USD_PER_USD_BN = 1e9;
/** The last filed years, newest first: what a vendor stated of an older one says little of today's share. */
const BASE_YEARS = [2025, 2024] as const;
const LEAST_REVENUE_CHANGE = 0.05; // of revenue: below, income over it is noise
const NO_TERMINAL_SHARE = { bear: null, base: null, bull: null };

/** Layers whose vendors state segments that are nearly all for data centers; elsewhere a segment is mostly other business. */
const segmentLayers: ReadonlySet<ChainLayer> = new Set([
  "compute-silicon",
  "memory-foundry",
  "network-switching",
  "optical-modules",
  "inference-systems",
]);

/**
 * What each vendor earned in each layer it states, as known at `asOf`: revenue by its own statements, company totals and
 * incremental margin by its filings, terminal shares by assumption.
 */
export async function listChainExposures(
  database: Database,
  assumptions: readonly Assumption[],
  asOf?: string,
): Promise<VendorExposure[]> {
  const statements = await listVendorExposures(database, asOf);
  const filed = await listCalendarYears(database, asOf);
  const terminal = terminalShares(assumptions);
  const byExposure = new Map<string, StatedExposure>();
  for (const statement of statements) {
    const { ticker } = statement;
    const layer = chainLayerOf(statement.layer);
    const known = byExposure.get(exposureKey(ticker, layer));
    if (known) known.statements.push(statement);
    else byExposure.set(exposureKey(ticker, layer), { ticker, layer, statements: [statement] });
  }
  return [...byExposure].map(([key, stated]) =>
    exposureOf(stated, filed, terminal.get(key) ?? NO_TERMINAL_SHARE),
  );
}

type StatedExposure = { ticker: string; layer: ChainLayer; statements: VendorExposureStatement[] };

function exposureOf(
  { ticker, layer, statements }: StatedExposure,
  filed: CalendarYearFigures,
  terminalShareFraction: VendorExposure["terminalShareFraction"],
): VendorExposure {
  const close = statements.filter(({ perimeter }) => isCloseToAi(layer, perimeter));
  const stated = newestYear(close);
  const wider = stated === null ? newestYear(statements) : null;
  const baseYear = stated?.year ?? BASE_YEARS[0];
  return {
    ticker,
    layer,
    revenueUsdBn: stated === null ? null : stated.valueUsd / USD_PER_USD_BN,
    totalRevenueUsdBn: inUsdBn(filed.get(ticker, "revenue", baseYear)),
    operatingIncomeUsdBn: inUsdBn(filed.get(ticker, "operatingIncome", baseYear)),
    baseYear,
    terminalShareFraction,
    lagQuarters: null,
    recognisedFraction: 1,
    incrementalMarginFraction: incrementalMargin(ticker, filed, baseYear),
    widerMetric: wider?.metric ?? null,
    evidence: stated?.evidence ?? "unresolved",
    sourceTitle: stated?.sourceTitle ?? wider?.sourceTitle ?? null,
    sourceUrl: stated?.sourceUrl ?? wider?.sourceUrl ?? null,
  };
}

function newestYear(statements: readonly VendorExposureStatement[]) {
  for (const year of BASE_YEARS) {
    const stated = statedLayerRevenue(statements, year);
    if (stated !== null) return stated;
  }
  return null;
}

function isCloseToAi(layer: ChainLayer, perimeter: VendorExposureStatement["perimeter"]): boolean {
  if (perimeter === "ai" || perimeter === "data-center") return true;
  return perimeter === "segment" ? segmentLayers.has(layer) : layer === "neoclouds";
}

/** (EBIT - EBIT a year before) / (revenue - revenue a year before), of the whole company; null where it says nothing. */
function incrementalMargin(ticker: string, filed: CalendarYearFigures, year: number): number | null {
  const [revenue, before] = [filed.get(ticker, "revenue", year), filed.get(ticker, "revenue", year - 1)];
  const income = filed.get(ticker, "operatingIncome", year);
  const incomeBefore = filed.get(ticker, "operatingIncome", year - 1);
  if (revenue === null || before === null || income === null || incomeBefore === null) return null;
  if (!(Math.abs(revenue - before) > LEAST_REVENUE_CHANGE * revenue)) return null;
  const margin = (income - incomeBefore) / (revenue - before);
  return margin >= -1 && margin <= 1 ? margin : null;
}

/** Rows whose symbol is s[ticker/layer]: low is bear's, mode base's, high bull's. */
function terminalShares(
  assumptions: readonly Assumption[],
): Map<string, VendorExposure["terminalShareFraction"]> {
  return new Map(
    assumptions.flatMap(({ symbol, low, mode, high }) => {
      const subject = terminalShareSubject(symbol);
      return subject === null
        ? []
        : [[exposureKey(subject.ticker, subject.layer), { bear: low, base: mode, bull: high }] as const];
    }),
  );
}

function exposureKey(ticker: string, layer: ChainLayer): string {
  return `${ticker}/${layer}`;
}

function inUsdBn(valueUsd: number | null): number | null {
  return valueUsd === null ? null : valueUsd / USD_PER_USD_BN;
}
