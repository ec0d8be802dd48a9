import { asDouble } from "../numeric/as-double";
import { power } from "../numeric/deterministic-power";
import type { EconomicDepreciation } from "./depreciation-methods";
import type { ScenarioParameters } from "./scenario-parameters";
import type { TimeGrid } from "./time-grid";

/** Years from the start of the spending year to the middle of its assets' service start. */
export const SERVICE_LAG_YEARS = { compute: 0.5, facility: 1.5, power: 2.5 } as const;

export const TAX_LIFE_EQUIPMENT_YEARS = 5; // US MACRS class of computers; straight-line here
export const TAX_LIFE_BUILDING_YEARS = 39; // US non-residential real property
export const KEPT_PER_YEAR = 0.905 * 0.905 * 0.905 * 0.905; // Rice: computing equipment loses 9.5 % a quarter

/**
 * Share of one dollar of capex charged in each period since it was spent, all layers together.
 * Index 0 is the spending period. Each column sums to 1 over an unlimited horizon.
 */
export type ChargeProfile = {
  book: Float64Array;
  economic: Float64Array;
  tax: Float64Array;
  /** Cost still on the books when compute stops being useful before its book life ends, charged at one age. */
  writedownShare: number;
  writedownAge: number;
  /** Shell and power equipment, a part of `book` and of `economic`. */
  longLived: Float64Array;
};

export type DepreciationChoice = { economicDepreciation: EconomicDepreciation };

export function allocateChargeProfile({ periodCount }: TimeGrid): ChargeProfile {
  return {
    book: new Float64Array(periodCount),
    economic: new Float64Array(periodCount),
    tax: new Float64Array(periodCount),
    longLived: new Float64Array(periodCount),
    writedownShare: 0,
    writedownAge: 0,
  };
}

/** Years from the start of a spending period to the middle of its assets' service start. */
export function serviceStartYears(lagYears: number, { periodYears }: TimeGrid): number {
  return lagYears - 0.5 + 0.5 * periodYears;
}

/** Straight line over the share of [age, age+1] inside [start, start+life]: half a year first and last when start is 0.5. */
export function straightLineShare(ageYears: number, startYears: number, lifeYears: number): number {
  return straightLineBetween(ageYears, ageYears + 1, startYears, lifeYears);
}

function straightLineBetween(
  fromYears: number,
  toYears: number,
  startYears: number,
  lifeYears: number,
): number {
  const overlap = Math.min(toYears, startYears + lifeYears) - Math.max(fromYears, startYears);
  return overlap > 0 ? overlap / lifeYears : 0;
}

/** The books charge compute until it stops being useful and write the rest off then. */
export function fillChargeProfile(
  parameters: ScenarioParameters,
  choice: DepreciationChoice,
  grid: TimeGrid,
  profile: ChargeProfile,
): void {
  const computeShare =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  const facilityShare = asDouble(parameters.facilityShareFraction);
  const powerShare = asDouble(parameters.powerShareFraction);
  const bookLifeComputeYears = asDouble(parameters.bookLifeComputeYears);
  const economicLifeComputeYears = asDouble(parameters.economicLifeComputeYears);
  const facilityLifeYears = asDouble(parameters.facilityLifeYears);
  const bonusDepreciationFraction = asDouble(parameters.bonusDepreciationFraction);
  const { periodCount, periodYears } = grid;
  const computeStart = serviceStartYears(SERVICE_LAG_YEARS.compute, grid);
  const facilityStart = serviceStartYears(SERVICE_LAG_YEARS.facility, grid);
  const powerStart = serviceStartYears(SERVICE_LAG_YEARS.power, grid);
  const usefulLifeYears = Math.min(bookLifeComputeYears, economicLifeComputeYears);
  profile.writedownShare = computeShare * (1 - usefulLifeYears / bookLifeComputeYears);
  profile.writedownAge = Math.floor((computeStart + usefulLifeYears) / periodYears);
  const bonusAge = {
    compute: Math.floor(computeStart / periodYears),
    power: Math.floor(powerStart / periodYears),
  };
  const laterFraction = 1 - bonusDepreciationFraction;
  const isDeclining = choice.economicDepreciation === "declining";

  for (let age = 0; age < periodCount; age++) {
    const from = age * periodYears;
    const to = from + periodYears;
    const longLived =
      facilityShare * straightLineBetween(from, to, facilityStart, facilityLifeYears) +
      powerShare * straightLineBetween(from, to, powerStart, facilityLifeYears);
    const bookCompute =
      (usefulLifeYears / bookLifeComputeYears) * straightLineBetween(from, to, computeStart, usefulLifeYears);
    profile.longLived[age] = longLived;
    profile.book[age] = computeShare * bookCompute + longLived;
    profile.economic[age] =
      computeShare *
        (isDeclining
          ? decliningShare(from, to, computeStart)
          : straightLineBetween(from, to, computeStart, economicLifeComputeYears)) +
      longLived;

    // The bonus share is expensed when the asset enters service, the rest over the equipment life.
    const equipment =
      computeShare *
        ((age === bonusAge.compute ? bonusDepreciationFraction : 0) +
          laterFraction * straightLineBetween(from, to, computeStart, TAX_LIFE_EQUIPMENT_YEARS)) +
      powerShare *
        ((age === bonusAge.power ? bonusDepreciationFraction : 0) +
          laterFraction * straightLineBetween(from, to, powerStart, TAX_LIFE_EQUIPMENT_YEARS));
    profile.tax[age] =
      equipment + facilityShare * straightLineBetween(from, to, facilityStart, TAX_LIFE_BUILDING_YEARS);
  }
}

/** Lost between two ages by equipment that keeps 0.905^4 of its value each year: 32.9 % a year. */
function decliningShare(fromYears: number, toYears: number, startYears: number): number {
  return keptFraction(fromYears - startYears) - keptFraction(toYears - startYears);
}

/** Of compute's value, after declining depreciation since service began. */
export function keptFraction(yearsInService: number): number {
  return yearsInService <= 0 ? 1 : power(KEPT_PER_YEAR, yearsInService);
}
