import { FieldRangeError } from "../field-range-error";
import { directRecipients, type DirectRecipient } from "./chain-recipients";
import type { LayerPools } from "./layer-pools";

/**
 * What a supplier's revenue does when the stock it equips slows: sales = ΔG + δG of the stock at the start of the year.
 * [(g1 + δ)(1 + g0)] / (g0 + δ) - 1
 * @throws {FieldRangeError} unless growth is above -1, δ from 0 to 1, and there are sales to begin with.
 */
export function salesChangeWhenGrowthSlows(change: {
  growthBeforeFraction: number;
  growthAfterFraction: number;
  replacementFraction: number;
}): number {
  const { growthBeforeFraction, growthAfterFraction, replacementFraction } = change;
  for (const field of ["growthBeforeFraction", "growthAfterFraction"] as const) {
    const value = change[field];
    if (!(value > -1 && Number.isFinite(value))) throw new FieldRangeError(field, value, "be above -1");
  }
  if (!(replacementFraction >= 0 && replacementFraction <= 1)) {
    throw new FieldRangeError("replacementFraction", replacementFraction, "be from 0 to 1");
  }
  const before = growthBeforeFraction + replacementFraction;
  if (!(before > 0)) {
    throw new FieldRangeError("growthBeforeFraction + replacementFraction", before, "be above 0");
  }
  return ((growthAfterFraction + replacementFraction) * (1 + growthBeforeFraction)) / before - 1;
}

const LEAST_FALL_FRACTION = 0.001; // a flat plan differs in its last digits

export type AcceleratorYear = {
  year: number;
  stockGrowthFraction: number;
  /** Of what arrives at the layer, below 0 by a tenth of a percent or more. */
  salesGrowthFraction: number;
};

export type LayerAcceleration = {
  recipient: DirectRecipient;
  /** Years in which the installed stock grows while the layer sells less than the year before. */
  fallingWhileStockGrows: AcceleratorYear[];
};

/** From `firstYear` on: filed years are history, not the principle at work. */
export function layerAcceleration(
  pools: LayerPools,
  installedGw: readonly number[],
  years: readonly number[],
  firstYear: number,
): LayerAcceleration[] {
  return directRecipients.map((recipient) => {
    const sales = pools[recipient].arrivingUsdBn;
    const fallingWhileStockGrows: AcceleratorYear[] = [];
    years.forEach((year, t) => {
      const [stock, stockBefore] = [installedGw[t] ?? 0, installedGw[t - 1] ?? 0];
      const [sold, soldBefore] = [sales[t] ?? 0, sales[t - 1] ?? 0];
      if (year < firstYear || !(stockBefore > 0 && soldBefore > 0)) return;
      if (stock > stockBefore && sold < soldBefore * (1 - LEAST_FALL_FRACTION)) {
        fallingWhileStockGrows.push({
          year,
          stockGrowthFraction: stock / stockBefore - 1,
          salesGrowthFraction: sold / soldBefore - 1,
        });
      }
    });
    return { recipient, fallingWhileStockGrows };
  });
}
