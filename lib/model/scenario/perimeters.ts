import type { ScenarioOptions } from "./scenario-options";
import type { ScenarioPathName } from "./scenario-paths";
import type { ScenarioOutputs } from "./scenario-result";

/**
 * Whose capex. A: all capex of the five largest, as filed. B: the AI share of A, about 75 % (CNBC, February 2026).
 * C: global AI infrastructure, what the engine projects; its filed years are B of each year times 1.30. Never summed.
 */
export const capexPerimeters = ["A", "B", "C"] as const;
export type CapexPerimeter = (typeof capexPerimeters)[number];

/**
 * Whose revenue. R1: end customers, each payment counted once. R2: R1 with advertising and internal uplift.
 * R3: what vendors book, which counts a dollar again at every hand it passes through; the engine never uses it.
 */
export const revenuePerimeters = ["R1", "R2", "R3"] as const;
export type RevenuePerimeter = (typeof revenuePerimeters)[number];

/** What a figure covers; null on the side that does not enter it. */
export type Perimeter = { capex: CapexPerimeter | null; revenue: RevenuePerimeter | null };

type Basis = "capex" | "external" | "uplift" | "earnings" | "value";

const pathBases = {
  grossAddsGw: "capex",
  capexUsdBn: "capex",
  maintenanceCapexUsdBn: "capex",
  installedGw: "capex",
  powerCapGw: "capex",
  coolingCapGw: "capex",
  networkCapGw: "capex",
  energisedGw: "capex",
  idleGw: "capex",
  tokensPerGwIndex: "capex",
  tokenSupplyIndex: "capex",
  demandIndex: "external",
  priceIndex: "external",
  marginalCostIndex: "capex",
  utilisationFraction: "external",
  walletUsdBn: "external",
  revenueUsdBn: "external",
  upliftUsdBn: "uplift",
  energyCostUsdBn: "capex",
  operationsCostUsdBn: "capex",
  operatingExpenseUsdBn: "earnings",
  ebitdaUsdBn: "earnings",
  bookDepreciationUsdBn: "capex",
  writedownUsdBn: "capex",
  economicDepreciationUsdBn: "capex",
  taxDepreciationUsdBn: "capex",
  cashTaxUsdBn: "value",
  nopatUsdBn: "value",
  bookNopatUsdBn: "value",
  freeCashFlowUsdBn: "value",
  cumulativeCashUsdBn: "value",
} as const satisfies Record<ScenarioPathName, Basis>;

const outputBases = {
  npvForwardUsdBn: "value",
  npvProgrammeUsdBn: "value",
  terminalShareOfNpvForward: "value",
  terminalValueUsdBn: "value",
  taxShieldUsdBn: "capex",
  irrForward: "value",
  irrProgramme: "value",
  mirrForward: "value",
  moicProgramme: "value",
  paybackYear: "value",
  discountedPaybackYear: "value",
  troughCashUsdBn: "value",
  troughYear: "value",
  revenue2030UsdBn: "external",
  requiredRevenueMultiplier: "value",
  requiredRevenueSolutions: "value",
  requiredRevenue2030UsdBn: "external",
  cumulativeCapex2026To2031UsdBn: "capex",
  impliedPrice2026UsdPerMtok: "external",
} as const satisfies Record<keyof ScenarioOutputs, Basis>;

export function pathPerimeter(name: ScenarioPathName, options: Pick<ScenarioOptions, "strict">): Perimeter {
  return perimeterOf(pathBases[name], options);
}

export function outputPerimeter(
  name: keyof ScenarioOutputs,
  options: Pick<ScenarioOptions, "strict">,
): Perimeter {
  return perimeterOf(outputBases[name], options);
}

/** Strict mode leaves uplift out, and what is earned is then earned on R1. */
function perimeterOf(basis: Basis, { strict }: Pick<ScenarioOptions, "strict">): Perimeter {
  const earned = strict ? "R1" : "R2";
  if (basis === "capex") return { capex: "C", revenue: null };
  if (basis === "external") return { capex: null, revenue: "R1" };
  if (basis === "uplift" || basis === "earnings") return { capex: null, revenue: earned };
  return { capex: "C", revenue: earned };
}
