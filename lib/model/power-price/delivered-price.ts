import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { deliveredParts, type DeliveredPart, type PowerPricePart } from "./power-price-part";

export type DeliveredPrice = {
  /** Sum of the parts that have a source; null when none has. Short of the price while any part is unresolved. */
  resolvedPerMwh: number | null;
  /** Bounds of that sum, a part without a range standing at its figure; null when no part has a range. */
  resolvedLowPerMwh: number | null;
  resolvedHighPerMwh: number | null;
  unresolvedParts: readonly DeliveredPart[];
  /** Null unless every part is resolved. */
  totalPerMwh: number | null;
  /** Unresolved while a part is, else that of the weakest part. */
  evidence: EvidenceStatus;
};

/**
 * Energy + capacity + transmission and distribution + riders, all per MWh in one currency. Parts may be negative.
 * @throws {RangeError} when a part is given twice.
 */
export function deliveredPrice(parts: readonly PowerPricePart[]): DeliveredPrice {
  const repeated = parts.find(({ part }, index) => parts.findIndex((each) => each.part === part) !== index);
  if (repeated) throw new RangeError(`part must be given once, got ${repeated.part} twice`);
  const prices = parts.flatMap(({ price }) => price ?? []);
  const resolved = new Set(parts.filter(({ price }) => price !== null).map(({ part }) => part));
  const unresolvedParts = deliveredParts.filter((part) => !resolved.has(part));
  const hasRange = prices.some(({ lowPerMwh }) => lowPerMwh !== null);
  const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0);
  const resolvedPerMwh = prices.length === 0 ? null : sum(prices.map(({ pricePerMwh }) => pricePerMwh));
  return {
    resolvedPerMwh,
    resolvedLowPerMwh: hasRange ? sum(prices.map((price) => price.lowPerMwh ?? price.pricePerMwh)) : null,
    resolvedHighPerMwh: hasRange ? sum(prices.map((price) => price.highPerMwh ?? price.pricePerMwh)) : null,
    unresolvedParts,
    totalPerMwh: unresolvedParts.length === 0 ? resolvedPerMwh : null,
    evidence:
      unresolvedParts.length > 0 ? "unresolved" : weakestEvidence(prices.map(({ evidence }) => evidence)),
  };
}
