import { AppError } from "@/lib/errors/app-error";
import type { AssumedReturn } from "@/lib/model/valuation/new-capital-return";
import { chainLayers, type ChainLayer } from "@/lib/model/value-chain/chain-layers";
import type { Assumption } from "./list-assumptions";

/** By how much plant a dollar of revenue takes. */
const idByLayer = {
  "compute-silicon": "S260",
  "network-switching": "S260",
  "inference-software": "S260",
  "memory-foundry": "S261",
  "optical-modules": "S261",
  "inference-systems": "S261",
  "electrical-gear": "S261",
  cooling: "S261",
  hyperscalers: "S262",
  "power-generation": "S263",
  "data-center-operation": "S263",
  neoclouds: "S263",
} as const satisfies Record<ChainLayer, string>;

/** @throws {AppError} NOT_FOUND for one that is not stored in full. */
export function assumedReturnsOf(assumptions: readonly Assumption[]): Record<ChainLayer, AssumedReturn> {
  const byId = new Map(assumptions.map((row) => [row.id, row]));
  const returns = chainLayers.map((layer) => {
    const id = idByLayer[layer];
    const row = byId.get(id);
    if (row === undefined || row.low === null || row.mode === null || row.high === null)
      throw new AppError("NOT_FOUND", `The database has no range for the assumption ${id}.`);
    const { low, mode, high, asOf, note } = row;
    return [layer, { id, lowFraction: low, modeFraction: mode, highFraction: high, asOf, reason: note }];
  });
  return Object.fromEntries(returns) as Record<ChainLayer, AssumedReturn>;
}
