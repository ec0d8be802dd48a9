import { YEAR_COUNT } from "./horizon";

const pathNames = [
  "grossAddsGw",
  "capexUsdBn",
  "maintenanceCapexUsdBn",
  "installedGw",
  "powerCapGw",
  "coolingCapGw",
  "networkCapGw",
  "energisedGw",
  "idleGw",
  "tokensPerGwIndex",
  "tokenSupplyIndex",
  "demandIndex",
  "priceIndex",
  "marginalCostIndex",
  "utilisationFraction",
  "walletUsdBn",
  "revenueUsdBn",
  "upliftUsdBn",
  "energyCostUsdBn",
  "operationsCostUsdBn",
  "operatingExpenseUsdBn",
  "ebitdaUsdBn",
  "bookDepreciationUsdBn",
  "writedownUsdBn",
  "economicDepreciationUsdBn",
  "taxDepreciationUsdBn",
  "cashTaxUsdBn",
  "nopatUsdBn",
  "bookNopatUsdBn",
  "freeCashFlowUsdBn",
  "cumulativeCashUsdBn",
] as const;

export type ScenarioPathName = (typeof pathNames)[number];

/** One value per year 2022..2040. NaN where the model says nothing (a price index before the index year). */
export type ScenarioPaths = Record<ScenarioPathName, Float64Array>;

export function allocateScenarioPaths(): ScenarioPaths {
  return Object.fromEntries(pathNames.map((name) => [name, new Float64Array(YEAR_COUNT)])) as ScenarioPaths;
}
