import { usdPerMwhFromUsdPerMwDay } from "@/lib/units/capacity-price";

export type ElectricityPriceParts = {
  spotUsdPerMwh: number; // may be negative
  hedgedFraction: number; // share of energy bought under the contract price
  contractUsdPerMwh: number;
  shapeAndBasisUsdPerMwh: number;
  capacityUsdPerMwDay: number;
  loadFactorFraction: number;
  transmissionAndRidersUsdPerMwh: number;
};

/**
 * Delivered price: h p_contract + (1 - h) p_spot + shape and basis + capacity / 24 / LF + transmission and riders.
 * @throws {RangeError} if the hedged share is outside [0, 1] or the load factor outside (0, 1].
 */
export function deliveredElectricityPriceUsdPerMwh(parts: ElectricityPriceParts): number {
  const { hedgedFraction } = parts;
  if (!(hedgedFraction >= 0 && hedgedFraction <= 1)) {
    throw new RangeError(`hedgedFraction must be from 0 to 1, got ${hedgedFraction}`);
  }
  return (
    hedgedFraction * parts.contractUsdPerMwh +
    (1 - hedgedFraction) * parts.spotUsdPerMwh +
    parts.shapeAndBasisUsdPerMwh +
    usdPerMwhFromUsdPerMwDay(parts.capacityUsdPerMwDay, parts.loadFactorFraction) +
    parts.transmissionAndRidersUsdPerMwh
  );
}
