import type { CapacityConstraint } from "./binding-constraint";
import type { RevenueSolution } from "./required-revenue";
import type { ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import type { ScenarioPathName } from "./scenario-paths";

export type RateOfReturn = {
  /** Every rate above -100 % at which the flows' NPV is zero, ascending. */
  roots: number[];
  /** The one to quote: of flows that change sign once, or the only root from -99 % to 1000 %; null when the flows do not determine one. */
  headline: number | null;
};

export type VintageReturn = {
  year: number;
  capexUsdBn: number;
  /** Σ NOPAT / Σ opening net capital over the vintage's economic life. */
  returnOnCapitalFraction: number | null;
  irr: RateOfReturn;
};

export type ScenarioOutputs = {
  /** From the first projected year on: sunk cost excluded. The decision metric. */
  npvForwardUsdBn: number;
  /** From 2022 on: did the boom pay? */
  npvProgrammeUsdBn: number;
  /** Present terminal value over forward NPV; null when that NPV is zero. */
  terminalShareOfNpvForward: number | null;
  terminalValueUsdBn: number;
  /** Of tax depreciation on projected capex, forward. */
  taxShieldUsdBn: number;
  irrForward: RateOfReturn;
  irrProgramme: RateOfReturn;
  /** Finance rate: cost of debt; reinvestment rate: cost of capital. Null when undefined. */
  mirrForward: number | null;
  /** Undiscounted inflow years over outflow years, annual netting, programme. */
  moicProgramme: number | null;
  /** Calendar year with its fraction at which programme cash turns positive for good; null when it never does. */
  paybackYear: number | null;
  discountedPaybackYear: number | null;
  troughCashUsdBn: number;
  troughYear: number;
  revenue2030UsdBn: number;
  /** Factor on external revenue from which on forward NPV is positive throughout; null when there is none. */
  requiredRevenueMultiplier: number | null;
  /** Every factor at which forward NPV crosses zero, ascending; several where a capex policy reacts. */
  requiredRevenueSolutions: RevenueSolution[];
  /** What is then earned, with what the capex policy then builds. */
  requiredRevenue2030UsdBn: number | null;
  cumulativeCapex2026To2031UsdBn: number;
  impliedPrice2026UsdPerMtok: number;
};

export type ScenarioYearPath = Record<ScenarioPathName, (number | null)[]>;

export type ScenarioProjection = {
  parameters: ScenarioParameters;
  options: ScenarioOptions;
  years: number[];
  firstProjectedYear: number;
  paths: ScenarioYearPath;
  /** The same by quarter, on the quarterly grid: amounts of the quarter, levels and indices at its middle. */
  quarterly: { quarters: string[]; paths: ScenarioYearPath } | null;
  binding: (CapacityConstraint | null)[];
  vintages: VintageReturn[];
  /** External revenue by year at the required multiplier; null without one. */
  requiredRevenueUsdBn: number[] | null;
  outputs: ScenarioOutputs;
};
