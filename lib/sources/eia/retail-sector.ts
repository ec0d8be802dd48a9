import type { MarketType } from "../price-row";

const marketTypeOfSector = new Map<string, MarketType>([
  ["IND", "retail-industrial"],
  ["COM", "retail-commercial"],
  ["RES", "retail-residential"],
  ["ALL", "retail-all"],
]);
const otherSectors = new Map([
  ["TRA", "transportation"],
  ["OTH", "other"],
]);

export type RetailSector = { marketType: MarketType } | { marketType: null; reason: string };

export function retailSector(sectorId: string): RetailSector {
  const id = sectorId.trim().toUpperCase();
  const marketType = marketTypeOfSector.get(id);
  if (marketType !== undefined) return { marketType };
  const name = otherSectors.get(id);
  return {
    marketType: null,
    reason: name === undefined ? `unknown sector "${sectorId}"` : `sector ${id} (${name}) has no market type`,
  };
}
