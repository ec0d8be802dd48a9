import { FieldRangeError } from "../field-range-error";

/** Where capex goes inside the engine's five shares, when it arrives, and what running the capacity pays to whom. */
export const chainAssumptionRanges = {
  opticalShareOfNetworkFraction: { min: 0, max: 1 },
  coolingShareOfFacilityFraction: { min: 0, max: 1 },
  electricalShareOfFacilityFraction: { min: 0, max: 1 },
  generationShareOfPowerFraction: { min: 0, max: 1 },
  memoryFoundryShareOfSiliconFraction: { min: 0, max: 1 },
  memoryFoundryShareOfSystemsFraction: { min: 0, max: 1 },
  siliconLagQuarters: { min: 0, max: 40 },
  networkLagQuarters: { min: 0, max: 40 },
  systemsLagQuarters: { min: 0, max: 40 },
  electricalLagQuarters: { min: 0, max: 40 },
  coolingLagQuarters: { min: 0, max: 40 },
  generationLagQuarters: { min: 0, max: 40 },
  constructionLagQuarters: { min: 0, max: 40 },
  /** Capex of each year before 2022 over that of 2022. */
  earlierCapexRatio: { min: 0, max: 5 },
  leasedShareOfEnergisedFraction: { min: 0, max: 1 },
  /** At 2026 prices. */
  rentUsdPerKwMonth: { min: 0, max: 2000 },
  opticsReplacedPerYearFraction: { min: 0, max: 1 },
  softwareShareOfRevenueFraction: { min: 0, max: 1 },
  neocloudShareOfComputeFraction: { min: 0, max: 1 },
  /** Of the logit of a vendor's share, from one year to the next. */
  sharePersistenceFraction: { min: 0, max: 1 },
} as const satisfies Record<string, { min: number; max: number }>;

export type ChainAssumptionKey = keyof typeof chainAssumptionRanges;
export type ChainAssumptions = Record<ChainAssumptionKey, number>;

export const chainAssumptionKeys = Object.keys(chainAssumptionRanges) as ChainAssumptionKey[];

/** @throws {FieldRangeError} naming the first value out of range; NaN is. */
export function assertChainAssumptions(assumptions: ChainAssumptions): void {
  for (const key of chainAssumptionKeys) {
    const { min, max } = chainAssumptionRanges[key];
    const value = assumptions[key];
    if (!(value >= min && value <= max)) {
      throw new FieldRangeError(key, value, `be from ${min} to ${max}`);
    }
  }
  const facilityShare =
    assumptions.coolingShareOfFacilityFraction + assumptions.electricalShareOfFacilityFraction;
  if (!(facilityShare <= 1)) {
    throw new FieldRangeError(
      "coolingShareOfFacilityFraction + electricalShareOfFacilityFraction",
      facilityShare,
      "be at most 1",
    );
  }
}
