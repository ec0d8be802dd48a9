import { usdPerMwhFromUsdPerMwDay } from "@/lib/units/capacity-price";
import type { SourcedPrice } from "./power-price-part";

/** Mean draw over the capacity paid for. Bounds are null where one number is stated. */
export type LoadFactorRange = {
  fraction: number;
  lowFraction: number | null;
  highFraction: number | null;
};

/**
 * A capacity price spread over the energy drawn: USD/MW-day / 24 / load factor. A low load factor makes the high bound.
 * @throws {RangeError} unless every load factor is in (0, 1].
 */
export function capacityPart(
  priceUsdPerMwDay: number,
  loadFactor: LoadFactorRange,
  rest: Pick<SourcedPrice, "evidence" | "origin">,
): SourcedPrice {
  const at = (fraction: number | null) =>
    fraction === null ? null : usdPerMwhFromUsdPerMwDay(priceUsdPerMwDay, fraction);
  return {
    ...rest,
    pricePerMwh: usdPerMwhFromUsdPerMwDay(priceUsdPerMwDay, loadFactor.fraction),
    lowPerMwh: at(loadFactor.highFraction),
    highPerMwh: at(loadFactor.lowFraction),
  };
}
