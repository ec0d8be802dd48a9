import type { ScenarioState } from "./scenario-state";

/**
 * Capacity of the periods from `start` to `end`. The plan in GW, as far as the year's budget takes it up, is the
 * primitive and dollars follow, so dearer capacity costs more rather than buying less.
 * installed = Σ_v a_v S(t - v) + a_t / 2 ; energised = min(installed, power, cooling, network).
 */
export function stepSupply(state: ScenarioState, start: number, end: number): void {
  const { parameters, grid, survival, firstProjectedIndex, budgetShareOfPlan } = state;
  const { priceLevel, plannedAddsGw, powerCapGw, coolingCapGw, networkCapGw } = state.plan.perPeriod;
  const paths = state.periodPaths;
  const { grossAddsGw, capexUsdBn, maintenanceCapexUsdBn, installedGw, energisedGw, idleGw } = paths;
  const firstProjected = firstProjectedIndex * grid.periodsPerYear;
  const { capexPerGw2026UsdBn } = parameters;
  const { historicalCapexPerGwUsdBn } = state.context;
  const computeShareFraction =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  const endAge = endOfService(survival);

  for (let t = start; t < end; t++) {
    const isFiled = t < firstProjected;
    const oldestAge = endAge < t ? endAge : t;
    const addsGw = (plannedAddsGw[t] ?? 0) * (budgetShareOfPlan[Math.floor(t / grid.periodsPerYear)] ?? 1);
    const capexPerGwUsdBn = isFiled ? historicalCapexPerGwUsdBn : capexPerGw2026UsdBn * (priceLevel[t] ?? 1);
    let installed = 0.5 * addsGw;
    let retiredGw = 0;
    let leftBefore = 1;
    for (let age = 1; age <= oldestAge; age++) {
      const boughtGw = grossAddsGw[t - age] ?? 0;
      const left = survival[age] ?? 0;
      installed += boughtGw * left;
      retiredGw += boughtGw * (leftBefore - left);
      leftBefore = left;
    }
    const energised = isFiled
      ? installed
      : Math.min(installed, powerCapGw[t] ?? 0, coolingCapGw[t] ?? 0, networkCapGw[t] ?? 0);

    grossAddsGw[t] = addsGw;
    capexUsdBn[t] = addsGw * capexPerGwUsdBn;
    maintenanceCapexUsdBn[t] = Math.min(retiredGw, addsGw) * capexPerGwUsdBn * computeShareFraction;
    installedGw[t] = installed;
    energisedGw[t] = energised;
    idleGw[t] = installed - energised;
  }
}

/** First age, in periods, at which nothing is left. */
function endOfService(survival: Float64Array): number {
  let age = 1;
  while (age < survival.length && (survival[age] ?? 0) > 0) age++;
  return age;
}
