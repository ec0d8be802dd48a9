import "server-only";
import type { Database } from "@/db/database";
import { chainLayerOf, type ChainLayer } from "@/lib/model/value-chain/chain-layers";
import { statedLayerRevenue } from "@/lib/model/value-chain/stated-layer-revenue";
import type { VendorExposure } from "@/lib/model/value-chain/vendor-revenue";
import type { Assumption } from "./list-assumptions";
import { listCalendarYears, type CalendarYearFigures } from "./list-calendar-years";
import { listVendorExposures, type VendorExposureStatement } from "./list-vendor-exposures";
import { untilDataChange } from "./until-data-change";
import { vendorAssumptionsOf, type VendorAssumptions } from "./vendor-assumptions";

const USD_PER_USD_BN = 1e9;
/** The last filed years, newest first: what a vendor stated of an older one says little of today's share. */
const BASE_YEARS = [2025, 2024] as const;
const LEAST_REVENUE_CHANGE = 0.05; // of revenue: below, income over it is noise

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
 * incremental margin by its filings, terminal shares and the margin of the layer by assumption.
 */
export async function listChainExposures(
  database: Database,
  assumptions: readonly Assumption[],
  asOf?: string,
): Promise<VendorExposure[]> {
  const { statements, filed } = await untilDataChange(
    database,
    `vendor statements ${asOf ?? "now"}`,
    async () => ({
      statements: await listVendorExposures(database, asOf),
      filed: await listCalendarYears(database, asOf),
    }),
  );
  const assumed = vendorAssumptionsOf(assumptions);
  const byExposure = new Map<string, StatedExposure>();
  for (const statement of statements) {
    const { ticker } = statement;
    const layer = chainLayerOf(statement.layer);
    const known = byExposure.get(exposureKey(ticker, layer));
    if (known) known.statements.push(statement);
    else byExposure.set(exposureKey(ticker, layer), { ticker, layer, statements: [statement] });
  }
  return [...byExposure.values()].map((stated) => exposureOf(stated, filed, assumed));
}

type StatedExposure = { ticker: string; layer: ChainLayer; statements: VendorExposureStatement[] };

function exposureOf(
  { ticker, layer, statements }: StatedExposure,
  filed: CalendarYearFigures,
  assumed: VendorAssumptions,
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
    terminalShareFraction: assumed.terminalShareOf(ticker, layer),
    lagQuarters: null,
    recognisedFraction: assumed.recognisedFraction,
    ...incrementalMargin(filedIncrementalMargin(ticker, filed, baseYear), assumed.incrementalMarginOf(layer)),
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

function incrementalMargin(
  filedFraction: number | null,
  assumedFraction: number | null,
): Pick<VendorExposure, "incrementalMarginFraction" | "incrementalMarginEvidence"> {
  if (filedFraction !== null) {
    return { incrementalMarginFraction: filedFraction, incrementalMarginEvidence: "derived" };
  }
  return {
    incrementalMarginFraction: assumedFraction,
    incrementalMarginEvidence: assumedFraction === null ? "unresolved" : "estimated",
  };
}

/** (EBIT - EBIT a year before) / (revenue - revenue a year before), of the whole company; null where it says nothing. */
function filedIncrementalMargin(ticker: string, filed: CalendarYearFigures, year: number): number | null {
  const [revenue, before] = [filed.get(ticker, "revenue", year), filed.get(ticker, "revenue", year - 1)];
  const income = filed.get(ticker, "operatingIncome", year);
  const incomeBefore = filed.get(ticker, "operatingIncome", year - 1);
  if (revenue === null || before === null || income === null || incomeBefore === null) return null;
  if (!(Math.abs(revenue - before) > LEAST_REVENUE_CHANGE * revenue)) return null;
  const margin = (income - incomeBefore) / (revenue - before);
  return margin >= -1 && margin <= 1 ? margin : null;
}

function exposureKey(ticker: string, layer: ChainLayer): string {
  return `${ticker}/${layer}`;
}

function inUsdBn(valueUsd: number | null): number | null {
  return valueUsd === null ? null : valueUsd / USD_PER_USD_BN;
}
