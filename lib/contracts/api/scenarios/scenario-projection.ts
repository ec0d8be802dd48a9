import { z } from "zod";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { capexPolicies, taxModes, terminalValueModes } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { timeGridNames } from "@/lib/model/scenario/time-grid";

export const scenarioParameters = z.record(z.enum(scenarioParameterKeys), z.number());

const scenarioOptions = z.object({
  grid: z
    .enum(timeGridNames)
    .describe(
      "quarterly: the same equations in steps of a quarter, at (1 + r)^(1/4) - 1, with the budgets of the annual projection. NPV agrees within 1 % of itself; where it is under a tenth of all that changes hands, within 1 % of that.",
    ),
  terminalValueMode: z
    .enum(terminalValueModes)
    .describe("run-off: only land, shell and power keep a value after 2040."),
  taxMode: z
    .enum(taxModes)
    .describe("consolidated: a loss shields the parent's tax now. stand-alone: carried forward, 80 % limit."),
  capexPolicy: z
    .enum(capexPolicies)
    .describe(
      "stop: no growth while a marginal vintage loses money; see `budgetShareOfPlan`. Demand and capex policy are separate axes: weak demand with unreacting capex is the worst case.",
    ),
  survivalCurve: z.enum(survivalCurves).describe("How a vintage of accelerators leaves service."),
  economicDepreciation: z
    .enum(economicDepreciationMethods)
    .describe("How compute loses its value: evenly over the economic life, or by a third a year (Rice)."),
  writedownRule: z
    .enum(writedownRules)
    .describe(
      "When the books write a vintage down: when its compute stops being useful, or also when bought, by what it will not earn back.",
    ),
  strict: z.boolean().describe("Leaves out advertising and internal-productivity uplift."),
  revenueMultiplier: z
    .number()
    .describe("Scales external revenue of the projected years; 1 for the scenario itself."),
});

const scenarioYearPath = z.object({
  grossAddsGw: z.array(z.number().nullable()),
  capexUsdBn: z.array(z.number().nullable()),
  maintenanceCapexUsdBn: z.array(z.number().nullable()),
  installedGw: z.array(z.number().nullable()),
  powerCapGw: z.array(z.number().nullable()),
  coolingCapGw: z.array(z.number().nullable()),
  networkCapGw: z.array(z.number().nullable()),
  energisedGw: z.array(z.number().nullable()),
  idleGw: z.array(z.number().nullable()),
  tokensPerGwIndex: z.array(z.number().nullable()),
  tokenSupplyIndex: z.array(z.number().nullable()),
  demandIndex: z.array(z.number().nullable()),
  priceIndex: z.array(z.number().nullable()),
  marginalCostIndex: z.array(z.number().nullable()),
  utilisationFraction: z.array(z.number().nullable()),
  walletUsdBn: z.array(z.number().nullable()),
  revenueUsdBn: z.array(z.number().nullable()),
  upliftUsdBn: z.array(z.number().nullable()),
  energyCostUsdBn: z.array(z.number().nullable()),
  operationsCostUsdBn: z.array(z.number().nullable()),
  operatingExpenseUsdBn: z.array(z.number().nullable()),
  ebitdaUsdBn: z.array(z.number().nullable()),
  bookDepreciationUsdBn: z.array(z.number().nullable()),
  writedownUsdBn: z.array(z.number().nullable()),
  economicDepreciationUsdBn: z.array(z.number().nullable()),
  taxDepreciationUsdBn: z.array(z.number().nullable()),
  cashTaxUsdBn: z.array(z.number().nullable()),
  nopatUsdBn: z.array(z.number().nullable()),
  bookNopatUsdBn: z.array(z.number().nullable()),
  freeCashFlowUsdBn: z.array(z.number().nullable()),
  cumulativeCashUsdBn: z.array(z.number().nullable()),
});

const rateOfReturn = z.object({
  roots: z.array(z.number()).describe("Every rate above -100 % at which the flows' NPV is zero, ascending."),
  headline: z
    .number()
    .nullable()
    .describe(
      "The one to quote: of flows that change sign once, or the only root from -99 % to 1000 %; null when the flows do not determine one.",
    ),
});

const vintageReturn = z.object({
  year: z.number(),
  capexUsdBn: z.number(),
  returnOnCapitalFraction: z
    .number()
    .nullable()
    .describe("Σ NOPAT / Σ opening net capital over the vintage's economic life."),
  irr: rateOfReturn,
});

const revenueSolution = z.object({
  multiplier: z
    .number()
    .describe("Factor on external revenue of every projected year at which forward NPV crosses zero."),
  paysOn: z.enum(["above", "below"]),
  isExact: z
    .boolean()
    .describe(
      "False where NPV leaps over zero, as when a capex policy stops: the factor is then the last that pays.",
    ),
});

const scenarioOutputs = z.object({
  npvForwardUsdBn: z
    .number()
    .describe("From the first projected year on: sunk cost excluded. The decision metric."),
  npvProgrammeUsdBn: z.number().describe("From 2022 on: did the boom pay?"),
  terminalShareOfNpvForward: z
    .number()
    .nullable()
    .describe("Present terminal value over forward NPV; null when that NPV is zero."),
  terminalValueUsdBn: z.number(),
  taxShieldUsdBn: z.number().describe("Of tax depreciation on projected capex, forward."),
  irrForward: rateOfReturn,
  irrProgramme: rateOfReturn,
  mirrForward: z
    .number()
    .nullable()
    .describe("Finance rate: cost of debt; reinvestment rate: cost of capital. Null when undefined."),
  moicProgramme: z
    .number()
    .nullable()
    .describe("Undiscounted inflow years over outflow years, annual netting, programme."),
  paybackYear: z
    .number()
    .nullable()
    .describe(
      "Calendar year with its fraction at which programme cash turns positive for good; null when it never does.",
    ),
  discountedPaybackYear: z.number().nullable(),
  troughCashUsdBn: z.number(),
  troughYear: z.number(),
  revenue2030UsdBn: z.number(),
  requiredRevenueMultiplier: z
    .number()
    .nullable()
    .describe(
      "Factor on external revenue from which on forward NPV is positive throughout; null when there is none.",
    ),
  requiredRevenueSolutions: z
    .array(revenueSolution)
    .describe(
      "Every factor at which forward NPV crosses zero, ascending; several where a capex policy reacts.",
    ),
  requiredRevenue2030UsdBn: z
    .number()
    .nullable()
    .describe("What is then earned, with what the capex policy then builds."),
  cumulativeCapex2026To2031UsdBn: z.number(),
  impliedPrice2026UsdPerMtok: z.number(),
});

export const scenarioProjection = z.object({
  parameters: scenarioParameters,
  options: scenarioOptions,
  years: z.array(z.number()),
  firstProjectedYear: z.number(),
  paths: scenarioYearPath,
  quarterly: z
    .object({ quarters: z.array(z.string()), paths: scenarioYearPath })
    .nullable()
    .describe(
      "The same by quarter, on the quarterly grid: amounts of the quarter, levels and indices at its middle.",
    ),
  binding: z.array(z.enum(capacityConstraints).nullable()),
  vintages: z.array(vintageReturn),
  requiredRevenueUsdBn: z
    .array(z.number())
    .nullable()
    .describe("External revenue by year at the required multiplier; null without one."),
  outputs: scenarioOutputs,
});
