import { YEAR_COUNT } from "./horizon";
import type { PlanSeries } from "./scenario-plan";
import type { TimeGrid } from "./time-grid";

/** How the periods of a year make up the year: amounts add up, levels are averaged, balances are those at its end. */
const pathKinds = {
  grossAddsGw: "amount",
  capexUsdBn: "amount",
  maintenanceCapexUsdBn: "amount",
  installedGw: "level",
  powerCapGw: "level",
  coolingCapGw: "level",
  networkCapGw: "level",
  energisedGw: "level",
  idleGw: "level",
  tokensPerGwIndex: "level",
  tokenSupplyIndex: "level",
  demandIndex: "level",
  priceIndex: "level",
  marginalCostIndex: "level",
  utilisationFraction: "level",
  walletUsdBn: "level",
  revenueUsdBn: "amount",
  upliftUsdBn: "amount",
  energyCostUsdBn: "amount",
  operationsCostUsdBn: "amount",
  operatingExpenseUsdBn: "amount",
  ebitdaUsdBn: "amount",
  bookDepreciationUsdBn: "amount",
  writedownUsdBn: "amount",
  economicDepreciationUsdBn: "amount",
  taxDepreciationUsdBn: "amount",
  cashTaxUsdBn: "amount",
  nopatUsdBn: "amount",
  bookNopatUsdBn: "amount",
  freeCashFlowUsdBn: "amount",
  cumulativeCashUsdBn: "balance",
} as const satisfies Record<string, "amount" | "level" | "balance">;

export type ScenarioPathName = keyof typeof pathKinds;

const pathNames = Object.keys(pathKinds) as ScenarioPathName[];

/** One value a period. NaN where the model says nothing (a price index before the index year). */
export type ScenarioPaths = Record<ScenarioPathName, Float64Array>;

/** What the plan states is read where it stands. */
export function allocateScenarioPaths(plan: PlanSeries): ScenarioPaths {
  const { powerCapGw, coolingCapGw, networkCapGw, demandIndex, tokensPerGwIndex, walletUsdBn } = plan;
  const { length } = powerCapGw;
  const own = Object.fromEntries(pathNames.map((name) => [name, new Float64Array(length)])) as ScenarioPaths;
  return { ...own, powerCapGw, coolingCapGw, networkCapGw, demandIndex, tokensPerGwIndex, walletUsdBn };
}

/** Years from the periods they consist of. A level that is unknown in one period is unknown in its year. */
export function aggregatePaths(
  perPeriod: ScenarioPaths,
  { periodsPerYear }: TimeGrid,
  yearly: ScenarioPaths,
) {
  for (const name of pathNames) {
    const kind = pathKinds[name];
    const [from, to] = [perPeriod[name], yearly[name]];
    for (let y = 0; y < YEAR_COUNT; y++) {
      let total = 0;
      for (let t = y * periodsPerYear; t < (y + 1) * periodsPerYear; t++) total += from[t] ?? Number.NaN;
      if (kind === "amount") to[y] = total;
      else if (kind === "level") to[y] = total / periodsPerYear;
      else to[y] = from[(y + 1) * periodsPerYear - 1] ?? Number.NaN;
    }
  }
}
