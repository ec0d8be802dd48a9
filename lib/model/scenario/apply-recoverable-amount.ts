import { power } from "../numeric/deterministic-power";
import { SERVICE_LAG_YEARS, serviceStartYears } from "./asset-lives";
import type { ScenarioState } from "./scenario-state";

export const NEGLIGIBLE_SHARE = 1e-3; // a vintage with less in service has ended

/**
 * Writes each vintage down, when it is bought, to what it will bring in at the cost of capital; what is left is charged
 * and written off as under end-of-life. The idea of IAS 36 and ASC 360 with hindsight: recoverable amount of the unit
 * that earns the cash, shell and power equipment in it, loss shared in proportion. A vintage that returns the cost of
 * capital is not written down. Books only: no cash moves.
 */
export function applyRecoverableAmount(state: ScenarioState): void {
  const { periodPaths: paths, parameters, charges, grid } = state;
  const { periodCount } = grid;
  const covered = coveredShares(state);
  for (let t = 0; t < periodCount; t++) {
    let depreciationUsdBn = 0;
    for (let v = 0; v <= t; v++) {
      depreciationUsdBn += (covered[v] ?? 0) * (paths.capexUsdBn[v] ?? 0) * (charges.book[t - v] ?? 0);
    }
    const ended = t - charges.writedownAge;
    const endedUsdBn = ended < 0 ? 0 : (covered[ended] ?? 0) * (paths.capexUsdBn[ended] ?? 0);
    const writedownUsdBn =
      (1 - (covered[t] ?? 1)) * (paths.capexUsdBn[t] ?? 0) + endedUsdBn * charges.writedownShare;
    paths.bookDepreciationUsdBn[t] = depreciationUsdBn;
    paths.writedownUsdBn[t] = writedownUsdBn;
    paths.bookNopatUsdBn[t] =
      ((paths.ebitdaUsdBn[t] ?? 0) - depreciationUsdBn - writedownUsdBn) * (1 - parameters.taxRateFraction);
  }
}

/**
 * By vintage, of its cost: PV of its share of after-tax operating cash, and of its shell and power equipment when the
 * accelerators end; 0 to 1. 2040's margin per GW goes on for vintages that outlive the horizon.
 */
function coveredShares(state: ScenarioState): Float64Array {
  const { periodPaths: paths, grid, parameters } = state;
  const lastAge = lastAgeInService(state.survival);
  const discount = power(1 / (1 + parameters.waccFraction), grid.periodYears);
  const valueAtEnd = Math.sqrt(discount) * longLivedValueShare(state, (lastAge + 1) * grid.periodYears);
  return paths.capexUsdBn.map((spentUsdBn, v) => {
    if (!(spentUsdBn > 0)) return 1;
    let valueUsdBn = spentUsdBn * valueAtEnd;
    for (let age = lastAge; age >= 0; age--) {
      valueUsdBn = vintageCash(state, v, age) + (age < lastAge ? discount * valueUsdBn : valueUsdBn);
    }
    return Math.min(Math.max(valueUsdBn / spentUsdBn, 0), 1);
  });
}

/** After tax on what it earns less its own tax depreciation, USD bn; half of it serves in the period it is bought. */
function vintageCash(state: ScenarioState, v: number, age: number): number {
  const { periodPaths: paths, parameters, charges, survival, grid } = state;
  const t = Math.min(v + age, grid.periodCount - 1);
  const installedGw = paths.installedGw[t] ?? 0;
  const inServiceGw = (paths.grossAddsGw[v] ?? 0) * (age === 0 ? 0.5 : (survival[age] ?? 0));
  const ebitdaUsdBn = installedGw > 0 ? ((paths.ebitdaUsdBn[t] ?? 0) * inServiceGw) / installedGw : 0;
  const deductedUsdBn = (paths.capexUsdBn[v] ?? 0) * (charges.tax[age] ?? 0);
  return ebitdaUsdBn - parameters.taxRateFraction * (ebitdaUsdBn - deductedUsdBn);
}

function lastAgeInService(survival: Float64Array): number {
  let age = survival.length - 1;
  while (age > 0 && (survival[age] ?? 0) < NEGLIGIBLE_SHARE) age--;
  return age;
}

/**
 * What shell and power equipment of a dollar of capex are worth to the chips that follow: the level rent that repays
 * them over their life at the cost of capital, for the years they have left. Never less than cost less depreciation.
 */
function longLivedValueShare({ parameters, grid }: ScenarioState, ageYears: number): number {
  const { facilityShareFraction, powerShareFraction, facilityLifeYears, waccFraction } = parameters;
  const annuity = (years: number): number => 1 - power(1 + waccFraction, -years);
  const left = (lagYears: number): number => {
    const usedYears = Math.max(ageYears - serviceStartYears(lagYears, grid), 0);
    return annuity(Math.max(facilityLifeYears - usedYears, 0)) / annuity(facilityLifeYears);
  };
  return (
    facilityShareFraction * left(SERVICE_LAG_YEARS.facility) +
    powerShareFraction * left(SERVICE_LAG_YEARS.power)
  );
}
