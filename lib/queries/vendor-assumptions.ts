import { AppError } from "@/lib/errors/app-error";
import { isChainLayer, type ChainLayer } from "@/lib/model/value-chain/chain-layers";
import type { VendorExposure } from "@/lib/model/value-chain/vendor-revenue";
import type { Assumption } from "./list-assumptions";

/** s[ticker/layer]: the share a vendor ends with; low is bear's, mode base's, high bull's. */
const TERMINAL_SHARE = /^s\[([^/\]]+)\/([a-z-]+)\]$/;
/** m_inc[layer]: operating income of one more dollar, where a vendor's filings give none. */
const INCREMENTAL_MARGIN = /^m_inc\[([a-z-]+)\]$/;
/** Of a buyer's dollar, what a vendor books. */
const RECOGNISED_ID = "S252";

/** What is assumed of vendors where they file nothing. */
export type VendorAssumptions = {
  terminalShareOf: (ticker: string, layer: ChainLayer) => VendorExposure["terminalShareFraction"];
  incrementalMarginOf: (layer: ChainLayer) => number | null;
  recognisedFraction: number;
};

export function isVendorAssumption({ id, symbol }: Pick<Assumption, "id" | "symbol">): boolean {
  return id === RECOGNISED_ID || TERMINAL_SHARE.test(symbol) || INCREMENTAL_MARGIN.test(symbol);
}

/** @throws {AppError} NOT_FOUND where the database does not hold what a vendor books of a dollar. */
export function vendorAssumptionsOf(assumptions: readonly Assumption[]): VendorAssumptions {
  const shares = new Map<string, VendorExposure["terminalShareFraction"]>();
  const margins = new Map<string, number | null>();
  for (const { symbol, low, mode, high } of assumptions) {
    const [, ticker, layer] = TERMINAL_SHARE.exec(symbol) ?? [];
    if (ticker !== undefined && layer !== undefined && isChainLayer(layer)) {
      shares.set(`${ticker}/${layer}`, { bear: low, base: mode, bull: high });
    }
    const marginLayer = INCREMENTAL_MARGIN.exec(symbol)?.[1];
    if (marginLayer !== undefined) margins.set(marginLayer, mode);
  }
  const recognisedFraction = assumptions.find(({ id }) => id === RECOGNISED_ID)?.mode ?? null;
  if (recognisedFraction === null) {
    throw new AppError("NOT_FOUND", `The database has no value for the assumption ${RECOGNISED_ID}.`);
  }
  return {
    terminalShareOf: (ticker, layer) =>
      shares.get(`${ticker}/${layer}`) ?? { bear: null, base: null, bull: null },
    incrementalMarginOf: (layer) => margins.get(layer) ?? null,
    recognisedFraction,
  };
}
