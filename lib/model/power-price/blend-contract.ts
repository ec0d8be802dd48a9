import { weakestEvidence } from "../evidence";
import type { SourcedPrice } from "./power-price-part";

/** A power purchase agreement for a share of the energy. */
export type ContractTerms = {
  /** Share of the energy bought under the contract, 0 to 1. */
  shareFraction: number;
  contract: SourcedPrice;
  /** What it costs that the contract's hours and place are not the load's, per MWh of all energy. */
  shapeAndBasisPerMwh: number;
};

/**
 * Energy with a contract: h p_contract + (1 - h) p_spot + shape and basis. Null where spot is needed and unknown.
 * @throws {RangeError} if the share is outside [0, 1] or the shape cost is not finite.
 */
export function blendContract(spot: SourcedPrice | null, terms: ContractTerms): SourcedPrice | null {
  const { shareFraction, contract, shapeAndBasisPerMwh } = terms;
  if (!(shareFraction >= 0 && shareFraction <= 1)) {
    throw new RangeError(`shareFraction must be from 0 to 1, got ${shareFraction}`);
  }
  if (!Number.isFinite(shapeAndBasisPerMwh)) {
    throw new RangeError(`shapeAndBasisPerMwh must be a number, got ${shapeAndBasisPerMwh}`);
  }
  if (shareFraction === 0) return spot;
  if (spot === null && shareFraction < 1) return null;
  const open = shareFraction === 1 ? null : spot;
  const blend = (contracted: number, spotPerMwh: number) =>
    shareFraction * contracted + (1 - shareFraction) * spotPerMwh + shapeAndBasisPerMwh;
  const hasRange = [contract, open].some((price) => price !== null && price.lowPerMwh !== null);
  return {
    pricePerMwh: blend(contract.pricePerMwh, open?.pricePerMwh ?? 0),
    lowPerMwh: hasRange ? blend(lowOf(contract), open === null ? 0 : lowOf(open)) : null,
    highPerMwh: hasRange ? blend(highOf(contract), open === null ? 0 : highOf(open)) : null,
    evidence: weakestEvidence(["scenario", contract.evidence, ...(open === null ? [] : [open.evidence])]),
    origin: open === null ? contract.origin : open.origin,
  };
}

function lowOf(price: SourcedPrice): number {
  return price.lowPerMwh ?? price.pricePerMwh;
}

function highOf(price: SourcedPrice): number {
  return price.highPerMwh ?? price.pricePerMwh;
}
