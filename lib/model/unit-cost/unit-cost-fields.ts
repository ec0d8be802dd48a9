import { FieldRangeError } from "../field-range-error";

export type UnitCostFieldUnit =
  | "USD"
  | "USD/tier"
  | "USD/MW"
  | "USD/MW-yr"
  | "USD/kW-month"
  | "USD/accelerator-yr"
  | "USD/MWh"
  | "USD/m3"
  | "USD/GB"
  | "kW"
  | "L/kWh"
  | "tokens/s"
  | "tokens"
  | "bytes/token"
  | "s/token"
  | "years"
  | "fraction"
  | "ratio"
  | "count";

type Field = {
  group: "capital" | "power" | "operations" | "serving";
  unit: UnitCostFieldUnit;
  min: number;
  max: number;
  /** Row of the assumptions it comes from; null where the hardware, owner, region or operating point decides. */
  assumptionId: string | null;
  whole?: true;
};

/** Every input of the unit-cost model with the range it accepts. */
export const unitCostFields = {
  acceleratorPriceUsd: { group: "capital", unit: "USD", min: 100, max: 500_000, assumptionId: null },
  serverMultiplierRatio: { group: "capital", unit: "ratio", min: 1, max: 4, assumptionId: "S12" },
  switchPriceUsd: { group: "capital", unit: "USD", min: 0, max: 1_000_000, assumptionId: "C04" },
  switchRadixPorts: { group: "capital", unit: "count", min: 2, max: 1024, assumptionId: "S13", whole: true },
  networkTierCount: { group: "capital", unit: "count", min: 1, max: 5, assumptionId: "S14", whole: true },
  opticsUsdPerTier: { group: "capital", unit: "USD/tier", min: 0, max: 50_000, assumptionId: "C05" },
  opticsFixedUsd: { group: "capital", unit: "USD", min: 0, max: 50_000, assumptionId: "S15" },
  storageShareFraction: { group: "capital", unit: "fraction", min: 0, max: 0.5, assumptionId: "C03" },
  facilityUsdPerItMw: { group: "capital", unit: "USD/MW", min: 0, max: 100_000_000, assumptionId: "D01" },
  /** 0: the facility is owned. Above 0 the rent takes the place of facility capital and facility operations. */
  leaseUsdPerItKwMonth: { group: "capital", unit: "USD/kW-month", min: 0, max: 2000, assumptionId: null },
  waccFraction: { group: "capital", unit: "fraction", min: 0, max: 0.5, assumptionId: null },
  itLifeYears: { group: "capital", unit: "years", min: 1, max: 15, assumptionId: "D14" },
  residualFraction: { group: "capital", unit: "fraction", min: 0, max: 0.9, assumptionId: "D15" },
  facilityLifeYears: { group: "capital", unit: "years", min: 5, max: 50, assumptionId: "D13" },
  itBookLifeYears: { group: "capital", unit: "years", min: 1, max: 15, assumptionId: null },
  facilityBookLifeYears: { group: "capital", unit: "years", min: 5, max: 50, assumptionId: "D13" },

  acceleratorTdpKw: { group: "power", unit: "kW", min: 0.05, max: 20, assumptionId: null },
  acceleratorItPowerKw: { group: "power", unit: "kW", min: 0.05, max: 20, assumptionId: null },
  electricityPriceUsdPerMwh: { group: "power", unit: "USD/MWh", min: -500, max: 5000, assumptionId: "E01" },
  pueRatio: { group: "power", unit: "ratio", min: 1, max: 3, assumptionId: null },
  peakPueRatio: { group: "power", unit: "ratio", min: 1, max: 3, assumptionId: "D10" },
  electricalEfficiencyFraction: {
    group: "power",
    unit: "fraction",
    min: 0.5,
    max: 1,
    assumptionId: "D11",
  },
  loadFactorFraction: { group: "power", unit: "fraction", min: 0.01, max: 1, assumptionId: "E04" },
  /** Share of nameplate billed even if it is not drawn. */
  takeOrPayFraction: { group: "power", unit: "fraction", min: 0, max: 1, assumptionId: null },
  waterUsageLitresPerKwh: { group: "power", unit: "L/kWh", min: 0, max: 20, assumptionId: "D12" },
  waterPriceUsdPerCubicMetre: { group: "power", unit: "USD/m3", min: 0, max: 100, assumptionId: "S10" },

  operationsUsdPerItMwYear: {
    group: "operations",
    unit: "USD/MW-yr",
    min: 0,
    max: 5_000_000,
    assumptionId: "D06",
  },
  softwareUsdPerAcceleratorYear: {
    group: "operations",
    unit: "USD/accelerator-yr",
    min: 0,
    max: 100_000,
    assumptionId: "F09",
  },
  egressUsdPerGb: { group: "operations", unit: "USD/GB", min: 0, max: 10, assumptionId: "C09" },
  /** From the site to where the region hands traffic over. */
  backboneUsdPerGb: { group: "operations", unit: "USD/GB", min: 0, max: 10, assumptionId: "S30" },
  bytesPerToken: {
    group: "operations",
    unit: "bytes/token",
    min: 0,
    max: 10_000_000,
    assumptionId: "S16",
  },

  throughputTokensPerSecond: {
    group: "serving",
    unit: "tokens/s",
    min: 0.01,
    max: 10_000_000,
    assumptionId: null,
  },
  utilisationFraction: { group: "serving", unit: "fraction", min: 0.01, max: 1, assumptionId: "F01" },
  goodputFraction: { group: "serving", unit: "fraction", min: 0.01, max: 1, assumptionId: "F02" },
  cacheHitFraction: { group: "serving", unit: "fraction", min: 0, max: 1, assumptionId: "F03" },
  cachedToInputRatio: { group: "serving", unit: "ratio", min: 0, max: 1, assumptionId: "S17" },
  inputTokens: { group: "serving", unit: "tokens", min: 0, max: 10_000_000, assumptionId: null, whole: true },
  outputTokens: {
    group: "serving",
    unit: "tokens",
    min: 1,
    max: 10_000_000,
    assumptionId: null,
    whole: true,
  },
  inputSecondsPerToken: { group: "serving", unit: "s/token", min: 0, max: 100, assumptionId: null },
  outputSecondsPerToken: { group: "serving", unit: "s/token", min: 0, max: 100, assumptionId: null },
  softwareMultiplierRatio: { group: "serving", unit: "ratio", min: 0.2, max: 20, assumptionId: null },
  /** How far power follows goodput, 0 to 1. */
  powerElasticity: { group: "serving", unit: "fraction", min: 0, max: 1, assumptionId: "S18" },
} as const satisfies Record<string, Field>;

export type UnitCostField = keyof typeof unitCostFields;

export type UnitCostInput = Record<UnitCostField, number>;

export const unitCostFieldNames = Object.keys(unitCostFields) as UnitCostField[];

export function unitCostFieldDefinition(name: UnitCostField): Field {
  return unitCostFields[name];
}

/** @throws {FieldRangeError} naming the field, its value and the allowed range. */
export function assertUnitCostInput(input: UnitCostInput): void {
  for (const name of unitCostFieldNames) {
    const { min, max, unit, whole } = unitCostFieldDefinition(name);
    const value = input[name];
    if (!(value >= min && value <= max)) {
      throw new FieldRangeError(name, value, `be from ${min} to ${max} (${unit})`);
    }
    if (whole === true && !Number.isInteger(value)) {
      throw new FieldRangeError(name, value, `be a whole number from ${min} to ${max}`);
    }
  }
  const lowestPue = 1 / input.electricalEfficiencyFraction;
  if (!(input.pueRatio >= lowestPue)) {
    const allowed = `be at least 1 / electricalEfficiencyFraction = ${lowestPue}`;
    throw new FieldRangeError("pueRatio", input.pueRatio, allowed);
  }
}
