import { capexShareKeys } from "./capex-share";
import { ParameterContradiction } from "./parameter-contradiction";

/** Groups that move what a scenario is worth. */
export const valueParameterGroups = ["capex", "capacity", "demand", "cost", "lives", "finance"] as const;
export type ValueParameterGroup = (typeof valueParameterGroups)[number];

/** Funding says who pays for the capex, not what it is worth: no funding parameter reaches a cash flow or an NPV. */
export const scenarioParameterGroups = [...valueParameterGroups, "funding"] as const;

export type ScenarioParameterGroup = (typeof scenarioParameterGroups)[number];

export type ScenarioParameterUnit =
  | "GW"
  | "GW/yr"
  | "USD bn"
  | "USD bn/GW"
  | "USD/MWh"
  | "USD/MW-yr"
  | "fraction"
  | "fraction/yr"
  | "ratio"
  | "years"
  | "elasticity"
  | "multiple";

type Definition = {
  group: ScenarioParameterGroup;
  unit: ScenarioParameterUnit;
  /** Values outside are refused: physically impossible, or beyond what the equations were built for. */
  min: number;
  max: number;
};

/** Every number a scenario may set. Values, grades and sources are data, not code. */
export const scenarioParameterDefinitions = {
  grossAdds2026Gw: { group: "capex", unit: "GW/yr", min: 0, max: 200 },
  capexPerGw2026UsdBn: { group: "capex", unit: "USD bn/GW", min: 5, max: 150 },
  capexGrowth2027Fraction: { group: "capex", unit: "fraction/yr", min: -0.9, max: 3 },
  capexGrowth2028Fraction: { group: "capex", unit: "fraction/yr", min: -0.9, max: 3 },
  capexGrowth2029Fraction: { group: "capex", unit: "fraction/yr", min: -0.9, max: 3 },
  capexGrowth2030To2031Fraction: { group: "capex", unit: "fraction/yr", min: -0.9, max: 3 },
  capexGrowthAfter2031Fraction: { group: "capex", unit: "fraction/yr", min: -0.9, max: 0.5 },
  acceleratorShareFraction: { group: "capex", unit: "fraction", min: 0, max: 1 },
  networkShareFraction: { group: "capex", unit: "fraction", min: 0, max: 1 },
  serverStorageShareFraction: { group: "capex", unit: "fraction", min: 0, max: 1 },
  facilityShareFraction: { group: "capex", unit: "fraction", min: 0, max: 1 },
  powerShareFraction: { group: "capex", unit: "fraction", min: 0, max: 1 },

  energisedPower2026Gw: { group: "capacity", unit: "GW", min: 1, max: 500 },
  powerGrowth2027Fraction: { group: "capacity", unit: "fraction/yr", min: 0, max: 2 },
  powerGrowthFadePerYear: { group: "capacity", unit: "fraction/yr", min: 0, max: 2 },
  coolingToPowerRatio: { group: "capacity", unit: "ratio", min: 0.1, max: 5 },
  networkAdds2026Gw: { group: "capacity", unit: "GW/yr", min: 0, max: 500 },
  networkAddsGrowthFraction: { group: "capacity", unit: "fraction/yr", min: -0.5, max: 2 },
  tokensPerGwGrowth2027Fraction: { group: "capacity", unit: "fraction/yr", min: -0.5, max: 10 },
  tokensPerGwGrowthLongRunFraction: { group: "capacity", unit: "fraction/yr", min: -0.5, max: 2 },
  tokensPerGwGrowthFadePerYear: { group: "capacity", unit: "fraction/yr", min: 0, max: 5 },

  revenue2026UsdBn: { group: "demand", unit: "USD bn", min: 1, max: 2000 },
  demandGrowth2027Fraction: { group: "demand", unit: "fraction/yr", min: -0.9, max: 10 },
  demandGrowthLongRunFraction: { group: "demand", unit: "fraction/yr", min: -0.5, max: 0.5 },
  demandGrowthFadePerYear: { group: "demand", unit: "fraction/yr", min: 0, max: 5 },
  priceElasticity: { group: "demand", unit: "elasticity", min: 0.2, max: 4 },
  wallet2030UsdBn: { group: "demand", unit: "USD bn", min: 10, max: 20_000 },
  walletGrowthFraction: { group: "demand", unit: "fraction/yr", min: -0.2, max: 0.3 },
  upliftRatio: { group: "demand", unit: "ratio", min: 0, max: 3 },

  electricityPriceUsdPerMwh: { group: "cost", unit: "USD/MWh", min: -100, max: 1000 },
  pueRatio: { group: "cost", unit: "ratio", min: 1.06, max: 3 },
  itLoadFactorFraction: { group: "cost", unit: "fraction", min: 0.05, max: 1 },
  operationsUsdPerMwYear: { group: "cost", unit: "USD/MW-yr", min: 0, max: 5_000_000 },
  operatingExpenseToRevenueFraction: { group: "cost", unit: "fraction", min: 0, max: 0.95 },
  revenueTaxFraction: { group: "cost", unit: "fraction", min: 0, max: 0.3 },
  workingCapitalToRevenueFraction: { group: "cost", unit: "fraction", min: -0.5, max: 0.5 },

  bookLifeComputeYears: { group: "lives", unit: "years", min: 1, max: 15 },
  economicLifeComputeYears: { group: "lives", unit: "years", min: 1, max: 15 },
  facilityLifeYears: { group: "lives", unit: "years", min: 5, max: 50 },

  waccFraction: { group: "finance", unit: "fraction", min: 0.01, max: 0.5 },
  costOfDebtFraction: { group: "finance", unit: "fraction", min: 0, max: 0.5 },
  taxRateFraction: { group: "finance", unit: "fraction", min: 0, max: 0.6 },
  bonusDepreciationFraction: { group: "finance", unit: "fraction", min: 0, max: 1 },
  terminalGrowthFraction: { group: "finance", unit: "fraction", min: -0.1, max: 0.06 },
  ronicFraction: { group: "finance", unit: "fraction", min: 0.01, max: 0.6 },
  exitMultiple: { group: "finance", unit: "multiple", min: 0, max: 40 },
  inflationFraction: { group: "finance", unit: "fraction/yr", min: -0.05, max: 0.2 },

  capexToOperatingCashFlow2026Fraction: { group: "funding", unit: "fraction", min: 0.05, max: 5 },
  operatingCashFlowGrowthFraction: { group: "funding", unit: "fraction/yr", min: -0.5, max: 1 },
  operatingCashFlowToCapexFraction: { group: "funding", unit: "fraction", min: 0, max: 1 },
  debtTenorYears: { group: "funding", unit: "years", min: 1, max: 40 },
} as const satisfies Record<string, Definition>;

export type ScenarioParameterKey = keyof typeof scenarioParameterDefinitions;

export type ScenarioParameters = Record<ScenarioParameterKey, number>;

export const scenarioParameterKeys = Object.keys(scenarioParameterDefinitions) as ScenarioParameterKey[];

/** Those that move what a scenario is worth: what is drawn, attributed and solved for. */
export const valueParameterKeys = scenarioParameterKeys.filter((key) =>
  valueParameterGroups.some((group) => group === scenarioParameterDefinitions[key].group),
);

export function isScenarioParameterKey(key: string): key is ScenarioParameterKey {
  return Object.hasOwn(scenarioParameterDefinitions, key);
}

const CAPEX_SHARE_TOLERANCE = 1e-9;

/** @throws {RangeError} naming the parameter, its value and the allowed range; {ParameterContradiction} for several. */
export function assertScenarioParameters(parameters: ScenarioParameters): void {
  for (const key of scenarioParameterKeys) {
    const { min, max } = scenarioParameterDefinitions[key];
    const value = parameters[key];
    if (!(value >= min && value <= max))
      throw new RangeError(`${key} must be from ${min} to ${max}, got ${value}`);
  }
  const shareSum = capexShareSum(parameters);
  if (!(Math.abs(shareSum - 1) <= CAPEX_SHARE_TOLERANCE)) {
    throw new ParameterContradiction(
      `the five capex shares must sum to 1, got ${shareSum}`,
      parameters,
      capexShareKeys,
      "five capex shares that sum to 1",
    );
  }
  if (!(parameters.waccFraction > parameters.terminalGrowthFraction)) {
    throw new ParameterContradiction(
      `waccFraction must exceed terminalGrowthFraction (${parameters.terminalGrowthFraction}), got ${parameters.waccFraction}`,
      parameters,
      ["waccFraction", "terminalGrowthFraction"],
      "waccFraction above terminalGrowthFraction",
    );
  }
}

export function capexShareSum(parameters: ScenarioParameters): number {
  return (
    parameters.acceleratorShareFraction +
    parameters.networkShareFraction +
    parameters.serverStorageShareFraction +
    parameters.facilityShareFraction +
    parameters.powerShareFraction
  );
}
