import { power } from "../numeric/deterministic-power";
import type { ScenarioState } from "./scenario-state";

const NEGLIGIBLE_SHARE = 1e-3; // a vintage with less in service has ended

/**
 * Charges each vintage's book life, cut whenever its carrying amount exceeds what it will still bring in:
 * writedown[v,t] = max(0, NBV[v,t] - PV of its net cash after t at the cost of capital); later charges shrink in proportion.
 * Net cash is its share of installed accelerators in after-tax operating cash, with hindsight; 2040's margin per GW
 * goes on for vintages that outlive the horizon, and shell and power equipment are worth their cost less depreciation
 * when the accelerators end. Books only: no cash moves.
 */
export function applyRecoverableAmount(state: ScenarioState): void {
  const { periodPaths: paths, parameters, grid, charges } = state;
  const { periodCount } = grid;
  const lastAge = lastAgeInService(state.survival);
  const discount = power(1 / (1 + parameters.waccFraction), grid.periodYears);
  const halfDiscount = Math.sqrt(discount);
  const remaining = remainingShares(charges.book);
  const longLivedRemaining = longLivedRemainingShares(state);
  const recoverable = new Float64Array(periodCount + lastAge + 1);
  paths.bookDepreciationUsdBn.fill(0);
  paths.writedownUsdBn.fill(0);

  for (let v = 0; v < periodCount; v++) {
    const spentUsdBn = paths.capexUsdBn[v] ?? 0;
    if (!(spentUsdBn > 0)) continue;
    const end = v + lastAge;
    for (let t = Math.max(end, periodCount - 1); t >= v; t--) {
      const shellUsdBn = spentUsdBn * (longLivedRemaining[Math.min(t - v, periodCount - 1)] ?? 0);
      recoverable[t] =
        t >= end
          ? shellUsdBn
          : halfDiscount * vintageCash(state, v, t + 1) + discount * (recoverable[t + 1] ?? 0);
    }
    let kept = 1;
    for (let t = v; t < periodCount; t++) {
      const carryingUsdBn = kept * spentUsdBn * (remaining[t - v] ?? 0);
      const writedownUsdBn = Math.max(0, carryingUsdBn - (recoverable[t] ?? 0));
      paths.bookDepreciationUsdBn[t] =
        (paths.bookDepreciationUsdBn[t] ?? 0) + kept * spentUsdBn * (charges.book[t - v] ?? 0);
      paths.writedownUsdBn[t] = (paths.writedownUsdBn[t] ?? 0) + writedownUsdBn;
      if (writedownUsdBn > 0) kept *= 1 - writedownUsdBn / carryingUsdBn;
    }
  }
  for (let t = 0; t < periodCount; t++) {
    const chargedUsdBn = (paths.bookDepreciationUsdBn[t] ?? 0) + (paths.writedownUsdBn[t] ?? 0);
    paths.bookNopatUsdBn[t] = ((paths.ebitdaUsdBn[t] ?? 0) - chargedUsdBn) * (1 - parameters.taxRateFraction);
  }
}

/** After tax on what it earns less its own tax depreciation, USD bn in period t. */
function vintageCash(state: ScenarioState, v: number, t: number): number {
  const { periodPaths: paths, parameters, charges, survival, grid } = state;
  const year = Math.min(t, grid.periodCount - 1);
  const installedGw = paths.installedGw[year] ?? 0;
  const inServiceGw = (paths.grossAddsGw[v] ?? 0) * (survival[t - v] ?? 0);
  const ebitdaUsdBn = installedGw > 0 ? ((paths.ebitdaUsdBn[year] ?? 0) * inServiceGw) / installedGw : 0;
  const deductedUsdBn = (paths.capexUsdBn[v] ?? 0) * (charges.tax[t - v] ?? 0);
  return ebitdaUsdBn - parameters.taxRateFraction * (ebitdaUsdBn - deductedUsdBn);
}

function lastAgeInService(survival: Float64Array): number {
  let age = survival.length - 1;
  while (age > 0 && (survival[age] ?? 0) < NEGLIGIBLE_SHARE) age--;
  return age;
}

/** Of the cost, after the charges to the end of each age. */
function remainingShares(charged: Float64Array): Float64Array {
  let remaining = 1;
  return charged.map((share) => (remaining -= share));
}

/** Shell and power equipment alone: what every schedule charges beside compute. */
function longLivedRemainingShares({ charges, parameters }: ScenarioState): Float64Array {
  let remaining = parameters.facilityShareFraction + parameters.powerShareFraction;
  return charges.longLived.map((share) => (remaining -= share));
}
