import { YEAR_COUNT } from "./horizon";
import type { ScenarioParameters } from "./scenario-parameters";

/** Years from the start of the spending year to the middle of its assets' service start. */
export const SERVICE_LAG_YEARS = { compute: 0.5, facility: 1.5, power: 2.5 } as const;

const TAX_LIFE_EQUIPMENT_YEARS = 5; // US MACRS class of computers; straight-line here
const TAX_LIFE_BUILDING_YEARS = 39; // US non-residential real property

/**
 * Share of one dollar of capex charged in each year since it was spent, all layers together.
 * Index 0 is the spending year. Each column sums to 1 over an unlimited horizon.
 */
export type ChargeProfile = {
  book: Float64Array;
  /** Cost still on the books when compute stops being useful before its book life ends. */
  writedown: Float64Array;
  economic: Float64Array;
  tax: Float64Array;
};

export function allocateChargeProfile(): ChargeProfile {
  return {
    book: new Float64Array(YEAR_COUNT),
    writedown: new Float64Array(YEAR_COUNT),
    economic: new Float64Array(YEAR_COUNT),
    tax: new Float64Array(YEAR_COUNT),
  };
}

/** Straight line over the share of [age, age+1] inside [start, start+life]: half a year first and last when start is 0.5. */
export function straightLineShare(ageYears: number, startYears: number, lifeYears: number): number {
  const overlap = Math.min(ageYears + 1, startYears + lifeYears) - Math.max(ageYears, startYears);
  return overlap > 0 ? overlap / lifeYears : 0;
}

export function fillChargeProfile(parameters: ScenarioParameters, profile: ChargeProfile): void {
  const computeShare =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  const { facilityShareFraction: facilityShare, powerShareFraction: powerShare } = parameters;
  const { bookLifeComputeYears, economicLifeComputeYears, facilityLifeYears, bonusDepreciationFraction } =
    parameters;
  const { compute, facility, power } = SERVICE_LAG_YEARS;
  const usefulLifeYears = Math.min(bookLifeComputeYears, economicLifeComputeYears);
  const abandonedFraction = 1 - usefulLifeYears / bookLifeComputeYears;
  const writedownAge = Math.floor(compute + usefulLifeYears);

  for (let age = 0; age < YEAR_COUNT; age++) {
    const longLived =
      facilityShare * straightLineShare(age, facility, facilityLifeYears) +
      powerShare * straightLineShare(age, power, facilityLifeYears);
    const bookCompute =
      (usefulLifeYears / bookLifeComputeYears) * straightLineShare(age, compute, usefulLifeYears);
    profile.book[age] = computeShare * bookCompute + longLived;
    profile.writedown[age] = age === writedownAge ? computeShare * abandonedFraction : 0;
    profile.economic[age] =
      computeShare * straightLineShare(age, compute, economicLifeComputeYears) + longLived;

    const equipment =
      computeShare * equipmentTaxShare(age, compute, bonusDepreciationFraction) +
      powerShare * equipmentTaxShare(age, power, bonusDepreciationFraction);
    profile.tax[age] = equipment + facilityShare * straightLineShare(age, facility, TAX_LIFE_BUILDING_YEARS);
  }
}

/** Bonus share is expensed in the year the asset enters service, the rest over the equipment life. */
function equipmentTaxShare(ageYears: number, lagYears: number, bonusFraction: number): number {
  const bonus = ageYears === Math.floor(lagYears) ? bonusFraction : 0;
  return bonus + (1 - bonusFraction) * straightLineShare(ageYears, lagYears, TAX_LIFE_EQUIPMENT_YEARS);
}

/**
 * Share of a vintage's accelerators still in service: whole until a year before the economic life ends, then linear to none.
 * S(a) = clip(1 - max(a - (L - 1), 0), 0, 1)
 */
export function survivingFraction(ageYears: number, economicLifeYears: number): number {
  const expired = ageYears - (economicLifeYears - 1);
  if (expired <= 0) return 1;
  return expired >= 1 ? 0 : 1 - expired;
}
