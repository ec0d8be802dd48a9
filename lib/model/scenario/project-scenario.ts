import { cashCostUsdPerItMwYear } from "../unit-cost/cash-cost";
import { applyRecoverableAmount } from "./apply-recoverable-amount";
import { fillChargeProfile } from "./asset-lives";
import { budgetShareOfPlan } from "./capex-policy";
import { longLivedNetBookValue } from "./net-present-value";
import { ParameterContradiction } from "./parameter-contradiction";
import { aggregatePaths } from "./scenario-paths";
import { energisedAtMidYear, fillScenarioPlan } from "./scenario-plan";
import type { ScenarioState } from "./scenario-state";
import { stepCashFlow } from "./step-cash-flow";
import { stepRevenue } from "./step-revenue";
import { stepSupply } from "./step-supply";
import { fillSurvivalTable } from "./survival";

const MW_PER_GW = 1000;
const USD_PER_USD_BN = 1e9;

/** Fills `state.paths` for 2022..2040 from its parameters. The kernel of every draw: it allocates nothing unless
 * write-downs follow the recoverable amount. */
export function projectScenario(state: ScenarioState): void {
  const { context, options, parameters, grid, plan, firstProjectedIndex } = state;
  fillRunningCost(state);
  state.taxLossCarriedForwardUsdBn = 0;
  fillChargeProfile(parameters, options, grid, state.charges);
  fillSurvivalTable(
    parameters.economicLifeComputeYears,
    options.survivalCurve,
    grid.periodYears,
    state.survival,
  );
  fillScenarioPlan(context, parameters, options.survivalCurve, grid, plan);
  state.energised2026Gw = energisedAtMidYear(
    plan.yearly,
    parameters,
    options.survivalCurve,
    firstProjectedIndex,
  );
  setUnsaturatedRevenue(state);
  // Only a budget set within this projection feeds back from year to year; otherwise each step runs through at once.
  const setsBudgets = options.capexPolicy !== "plan" && state.yearly === null;
  if (!setsBudgets) takeBudgets(state);
  const span = setsBudgets ? grid.periodsPerYear : grid.periodCount;
  for (let start = 0; start < grid.periodCount; start += span) {
    if (setsBudgets) state.budgetShareOfPlan[start] = budgetShareOfPlan(state, start);
    stepSupply(state, start, start + span);
    stepRevenue(state, start, start + span);
    stepCashFlow(state, start, start + span);
  }
  state.runOffUsdBn = longLivedNetBookValue(state);
  if (options.writedownRule === "recoverable-amount") applyRecoverableAmount(state);
  if (grid.periodsPerYear > 1) aggregatePaths(state.periodPaths, grid, state.paths);
}

/** Budgets are set by the year: a finer grid builds the gigawatts of the annual projection of the same parameters. */
function takeBudgets({ options, parameters, yearly, budgetShareOfPlan: share }: ScenarioState): void {
  if (options.capexPolicy === "plan" || yearly === null) {
    share.fill(1);
    return;
  }
  yearly.options = options;
  yearly.parameters = parameters;
  projectScenario(yearly);
  share.set(yearly.budgetShareOfPlan);
}

function fillRunningCost(state: ScenarioState): void {
  const { parameters } = state;
  const { unitEconomics } = state.context;
  const cash = cashCostUsdPerItMwYear({
    electricityPriceUsdPerMwh: parameters.electricityPriceUsdPerMwh,
    pueRatio: parameters.pueRatio,
    loadFactorFraction: parameters.itLoadFactorFraction,
    operationsUsdPerItMwYear: parameters.operationsUsdPerMwYear,
    electricalEfficiencyFraction: unitEconomics.electricalEfficiencyFraction,
    waterUsageLitresPerKwh: unitEconomics.waterUsageLitresPerKwh,
    waterPriceUsdPerCubicMetre: unitEconomics.waterPriceUsdPerCubicMetre,
    softwareUsdPerAcceleratorYear: unitEconomics.softwareUsdPerAcceleratorYear,
    acceleratorItPowerKw: unitEconomics.acceleratorItPowerKw,
  });
  const energyUsdPerMwYear =
    cash.energyItUsdPerItMwYear + cash.electricalLossesUsdPerItMwYear + cash.coolingUsdPerItMwYear;
  state.energyPerGwYear2026UsdBn = (energyUsdPerMwYear * MW_PER_GW) / USD_PER_USD_BN;
  state.operationsPerGwYear2026UsdBn =
    ((cash.totalUsdPerItMwYear - energyUsdPerMwYear) * MW_PER_GW) / USD_PER_USD_BN;
}

/** @throws {ParameterContradiction} when customers could not even pay the 2026 revenue. */
function setUnsaturatedRevenue(state: ScenarioState): void {
  const { revenue2026UsdBn } = state.parameters;
  const wallet2026UsdBn = state.plan.yearly.walletUsdBn[state.firstProjectedIndex] ?? 0;
  const gap = 1 / (revenue2026UsdBn * revenue2026UsdBn) - 1 / (wallet2026UsdBn * wallet2026UsdBn);
  if (!(gap > 0)) {
    throw new ParameterContradiction(
      `wallet2030UsdBn must leave a 2026 wallet above revenue2026UsdBn (${revenue2026UsdBn}), got ${wallet2026UsdBn} in 2026`,
      state.parameters,
      ["wallet2030UsdBn", "walletGrowthFraction", "revenue2026UsdBn"],
      "a 2026 wallet above revenue2026UsdBn",
    );
  }
  state.unsaturatedRevenue2026UsdBn = 1 / Math.sqrt(gap);
}
