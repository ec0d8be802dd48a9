import { FieldRangeError } from "../field-range-error";

export type CapacityFieldUnit =
  | "GW"
  | "GW/yr"
  | "fraction"
  | "fraction/yr"
  | "1/yr"
  | "ratio"
  | "years"
  | "year"
  | "wafers/month"
  | "accelerators/wafer"
  | "modules/yr"
  | "modules/accelerator"
  | "GB"
  | "USD/MW"
  | "USD/MWh"
  | "USD bn/yr";

type Field = {
  group: "chips" | "power" | "site" | "capital" | "value";
  unit: CapacityFieldUnit;
  min: number;
  max: number;
  /** Row of the assumptions it comes from; null where region prices or the serving choice decide. */
  assumptionId: string | null;
  /** Field unit per unit of the assumption's row; absent: the same. */
  perAssumptionUnit?: number;
};

const PER_MONTH = 1 / 12;

/** Every input of the capacity model with the range it accepts. */
export const capacityFields = {
  existingItGw: { group: "chips", unit: "GW", min: 0, max: 200, assumptionId: "S60" },
  packagingWafersPerMonth2025: {
    group: "chips",
    unit: "wafers/month",
    min: 0,
    max: 1e6,
    assumptionId: "Q01",
  },
  packagingWafersPerMonth2026: {
    group: "chips",
    unit: "wafers/month",
    min: 0,
    max: 1e6,
    assumptionId: "Q02",
  },
  packagingGrowthFraction: { group: "chips", unit: "fraction/yr", min: -0.5, max: 2, assumptionId: "S62" },
  packagingLeadYears: { group: "chips", unit: "years", min: 0, max: 3, assumptionId: "S63" },
  acceleratorsPerWafer: { group: "chips", unit: "accelerators/wafer", min: 1, max: 100, assumptionId: "Q04" },
  waferShareFraction: { group: "chips", unit: "fraction", min: 0.01, max: 1, assumptionId: "S61" },
  memoryToPackagingRatio: { group: "chips", unit: "ratio", min: 0.1, max: 5, assumptionId: "S64" },
  currentMemoryGb: { group: "chips", unit: "GB", min: 16, max: 4096, assumptionId: "S106" },
  nextMemoryGb: { group: "chips", unit: "GB", min: 16, max: 4096, assumptionId: "S107" },
  nextGenerationYear: { group: "chips", unit: "year", min: 2026, max: 2036, assumptionId: "S108" },
  opticsModules2026: { group: "chips", unit: "modules/yr", min: 0, max: 1e9, assumptionId: "Q16" },
  opticsShareFraction: { group: "chips", unit: "fraction", min: 0.01, max: 1, assumptionId: "S83" },
  opticsGrowthFraction: { group: "chips", unit: "fraction/yr", min: -0.5, max: 2, assumptionId: "S82" },
  modulesPerAccelerator: {
    group: "chips",
    unit: "modules/accelerator",
    min: 0.1,
    max: 20,
    assumptionId: "C06",
  },

  peakPueRatio: { group: "power", unit: "ratio", min: 1, max: 3, assumptionId: "D10" },
  gridStartGw: { group: "power", unit: "GW", min: 0, max: 500, assumptionId: "S67" },
  gridAdditions2026GwPerYear: { group: "power", unit: "GW/yr", min: 0, max: 200, assumptionId: "S68" },
  gridGrowthFraction: { group: "power", unit: "fraction/yr", min: -0.5, max: 2, assumptionId: "S69" },
  gridCompletionFraction: { group: "power", unit: "fraction", min: 0, max: 1, assumptionId: "S71" },
  gridLeadPjmYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "S103" },
  gridLeadErcotYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "Q13" },
  gridLeadOtherUnitedStatesYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "Q13" },
  gridLeadEuropeYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "S104" },
  gridLeadRestOfWorldYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "S105" },
  onSiteStartGw: { group: "power", unit: "GW", min: 0, max: 200, assumptionId: "S73" },
  onSiteGrowthFraction: { group: "power", unit: "fraction/yr", min: -0.5, max: 2, assumptionId: "S78" },
  onSiteCompletionFraction: { group: "power", unit: "fraction", min: 0, max: 1, assumptionId: "S72" },
  gasTurbineAdditions2026GwPerYear: { group: "power", unit: "GW/yr", min: 0, max: 100, assumptionId: "S74" },
  gasTurbineLeadYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "Q09" },
  reciprocatingEngineAdditions2026GwPerYear: {
    group: "power",
    unit: "GW/yr",
    min: 0,
    max: 100,
    assumptionId: "S75",
  },
  reciprocatingEngineLeadYears: {
    group: "power",
    unit: "years",
    min: 0,
    max: 20,
    assumptionId: "Q10",
    perAssumptionUnit: PER_MONTH,
  },
  fuelCellAdditions2026GwPerYear: { group: "power", unit: "GW/yr", min: 0, max: 100, assumptionId: "S76" },
  fuelCellLeadYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "S79" },
  nuclearAdditions2026GwPerYear: { group: "power", unit: "GW/yr", min: 0, max: 100, assumptionId: "S77" },
  nuclearLeadYears: { group: "power", unit: "years", min: 0, max: 20, assumptionId: "S80" },
  deliveryGrowthFadePerYear: { group: "power", unit: "1/yr", min: 0, max: 2, assumptionId: "S70" },

  coolingToPowerRatio: { group: "site", unit: "ratio", min: 0.1, max: 5, assumptionId: "S81" },
  shellStartGw: { group: "site", unit: "GW", min: 0, max: 500, assumptionId: "S84" },
  shellAdditions2026GwPerYear: { group: "site", unit: "GW/yr", min: 0, max: 200, assumptionId: "S85" },
  shellGrowthFraction: { group: "site", unit: "fraction/yr", min: -0.5, max: 2, assumptionId: "S86" },
  shellLeadYears: {
    group: "site",
    unit: "years",
    min: 0,
    max: 20,
    assumptionId: "Q17",
    perAssumptionUnit: PER_MONTH,
  },
  pjmShareFraction: { group: "site", unit: "fraction", min: 0, max: 1, assumptionId: "S96" },
  ercotShareFraction: { group: "site", unit: "fraction", min: 0, max: 1, assumptionId: "S97" },
  otherUnitedStatesShareFraction: { group: "site", unit: "fraction", min: 0, max: 1, assumptionId: "S98" },
  europeShareFraction: { group: "site", unit: "fraction", min: 0, max: 1, assumptionId: "S99" },
  restOfWorldShareFraction: { group: "site", unit: "fraction", min: 0, max: 1, assumptionId: "S100" },

  capital2026UsdBnPerYear: { group: "capital", unit: "USD bn/yr", min: 0, max: 10_000, assumptionId: "S87" },
  capitalGrowthFraction: { group: "capital", unit: "fraction/yr", min: -0.5, max: 2, assumptionId: "S88" },
  itUsdPerItMw: { group: "capital", unit: "USD/MW", min: 0, max: 2e8, assumptionId: "D02" },
  facilityUsdPerItMw: { group: "capital", unit: "USD/MW", min: 0, max: 1e8, assumptionId: "D01" },
  gasTurbineUsdPerMw: { group: "capital", unit: "USD/MW", min: 0, max: 2e7, assumptionId: "S89" },
  reciprocatingEngineUsdPerMw: { group: "capital", unit: "USD/MW", min: 0, max: 2e7, assumptionId: "S90" },
  fuelCellUsdPerMw: { group: "capital", unit: "USD/MW", min: 0, max: 2e7, assumptionId: "S91" },
  waccFraction: { group: "capital", unit: "fraction", min: 0, max: 0.5, assumptionId: "D16" },
  itLifeYears: { group: "capital", unit: "years", min: 1, max: 15, assumptionId: "D14" },
  facilityLifeYears: { group: "capital", unit: "years", min: 5, max: 50, assumptionId: "D13" },

  pjmElectricityUsdPerMwh: { group: "value", unit: "USD/MWh", min: -100, max: 1000, assumptionId: null },
  ercotElectricityUsdPerMwh: { group: "value", unit: "USD/MWh", min: -100, max: 1000, assumptionId: null },
  otherUnitedStatesElectricityUsdPerMwh: {
    group: "value",
    unit: "USD/MWh",
    min: -100,
    max: 1000,
    assumptionId: null,
  },
  europeElectricityUsdPerMwh: { group: "value", unit: "USD/MWh", min: -100, max: 1000, assumptionId: "S101" },
  restOfWorldElectricityUsdPerMwh: {
    group: "value",
    unit: "USD/MWh",
    min: -100,
    max: 1000,
    assumptionId: "S102",
  },
  gasTurbineUsdPerMwh: { group: "value", unit: "USD/MWh", min: 0, max: 1000, assumptionId: "S92" },
  reciprocatingEngineUsdPerMwh: { group: "value", unit: "USD/MWh", min: 0, max: 1000, assumptionId: "S93" },
  fuelCellUsdPerMwh: { group: "value", unit: "USD/MWh", min: 0, max: 1000, assumptionId: "S94" },
  nuclearUsdPerMwh: { group: "value", unit: "USD/MWh", min: 0, max: 1000, assumptionId: "S95" },
  existingTokensPerMwRatio: { group: "value", unit: "ratio", min: 0, max: 50, assumptionId: "S109" },
  nextTokensPerMwRatio: { group: "value", unit: "ratio", min: 0.1, max: 50, assumptionId: "S65" },
  tokenPriceDeclineFraction: {
    group: "value",
    unit: "fraction/yr",
    min: -0.5,
    max: 0.9,
    assumptionId: "S66",
  },
} as const satisfies Record<string, Field>;

export type CapacityField = keyof typeof capacityFields;

export type CapacityInput = Record<CapacityField, number>;

export const capacityFieldNames = Object.keys(capacityFields) as CapacityField[];

export function capacityFieldDefinition(name: CapacityField): Field {
  return capacityFields[name];
}

/** They sum to 1. */
export const regionalShareFields = [
  "pjmShareFraction",
  "ercotShareFraction",
  "otherUnitedStatesShareFraction",
  "europeShareFraction",
  "restOfWorldShareFraction",
] as const satisfies readonly CapacityField[];

/** What expected deliveries are stated with: another value than the sourced one moves or thins those deliveries. */
export const deliveryFields = [
  "gridCompletionFraction",
  "gridLeadPjmYears",
  "gridLeadErcotYears",
  "gridLeadOtherUnitedStatesYears",
  "gridLeadEuropeYears",
  "gridLeadRestOfWorldYears",
  "onSiteCompletionFraction",
  "gasTurbineLeadYears",
  "reciprocatingEngineLeadYears",
  "fuelCellLeadYears",
  "nuclearLeadYears",
  "shellLeadYears",
] as const satisfies readonly CapacityField[];

const SHARE_TOLERANCE = 1e-9;

/** @throws {RangeError} naming the field, its value and the allowed range. */
export function assertCapacityInput(input: CapacityInput): void {
  for (const name of capacityFieldNames) {
    const { min, max, unit } = capacityFieldDefinition(name);
    const value = input[name];
    if (!(value >= min && value <= max)) {
      throw new FieldRangeError(name, value, `be from ${min} to ${max} (${unit})`);
    }
  }
  const shareSum = regionalShareFields.reduce((sum, name) => sum + input[name], 0);
  if (!(Math.abs(shareSum - 1) <= SHARE_TOLERANCE)) {
    throw new FieldRangeError(regionalShareFields.join(", "), shareSum, "sum to 1");
  }
  const capitalUsdPerItMw = input.itUsdPerItMw + input.facilityUsdPerItMw;
  if (!(capitalUsdPerItMw > 0)) {
    throw new FieldRangeError("itUsdPerItMw + facilityUsdPerItMw", capitalUsdPerItMw, "be above 0 (USD/MW)");
  }
}
