import {
  allocateChargeProfile,
  fillChargeProfile,
  keptFraction,
  SERVICE_LAG_YEARS,
  type ChargeProfile,
} from "./asset-lives";
import { FIRST_YEAR, YEAR_COUNT } from "./horizon";
import { rateOfReturn } from "./rate-of-return";
import type { VintageReturn } from "./scenario-result";
import type { ScenarioState } from "./scenario-state";
import { serviceEndYears, survivingFraction } from "./survival";
import { timeGrid } from "./time-grid";

/**
 * What each year's capex earns: its share of installed accelerators times that year's operating profit.
 * What its shell and power equipment are still worth when the accelerators end is received then, at cost less depreciation.
 * Vintages whose service runs past 2040 are left out: their flows are cut. By year, whatever the grid.
 */
export function vintageReturns(state: ScenarioState): VintageReturn[] {
  const { parameters, paths, options } = state;
  const charges = yearlyCharges(state);
  const lifeYears = parameters.economicLifeComputeYears;
  const serviceYears = serviceEndYears(lifeYears, options.survivalCurve);
  const computeShare =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  const returns: VintageReturn[] = [];
  for (let v = 0; v + serviceYears + 1 <= YEAR_COUNT; v++) {
    const capexUsdBn = paths.capexUsdBn[v] ?? 0;
    const addsGw = paths.grossAddsGw[v] ?? 0;
    if (!(capexUsdBn > 0)) continue;
    const flowsUsdBn: number[] = [];
    let nopatSumUsdBn = 0;
    let capitalSumUsdBn = 0;
    let netCapitalUsdBn = capexUsdBn;
    for (let t = v; t < YEAR_COUNT && t - v <= serviceYears; t++) {
      const inServiceGw =
        t === v ? 0.5 * addsGw : addsGw * survivingFraction(t - v + 0.5, lifeYears, options.survivalCurve);
      const share = (paths.installedGw[t] ?? 0) > 0 ? inServiceGw / (paths.installedGw[t] ?? 1) : 0;
      const ebitdaUsdBn = (paths.ebitdaUsdBn[t] ?? 0) * share;
      const economicUsdBn = capexUsdBn * (charges.economic[t - v] ?? 0);
      const taxUsdBn = parameters.taxRateFraction * (ebitdaUsdBn - capexUsdBn * (charges.tax[t - v] ?? 0));
      flowsUsdBn.push(ebitdaUsdBn - taxUsdBn - (t === v ? capexUsdBn : 0));
      nopatSumUsdBn += (ebitdaUsdBn - economicUsdBn) * (1 - parameters.taxRateFraction);
      capitalSumUsdBn += netCapitalUsdBn;
      netCapitalUsdBn -= economicUsdBn;
    }
    if (options.economicDepreciation === "declining") {
      const inService = flowsUsdBn.length - SERVICE_LAG_YEARS.compute;
      netCapitalUsdBn -= capexUsdBn * computeShare * keptFraction(inService); // retired chips fetch nothing
    }
    returns.push({
      year: FIRST_YEAR + v,
      capexUsdBn,
      returnOnCapitalFraction: capitalSumUsdBn > 0 ? nopatSumUsdBn / capitalSumUsdBn : null,
      irr: rateOfReturn(flowsUsdBn, netCapitalUsdBn, 1),
    });
  }
  return returns;
}

function yearlyCharges({ grid, charges, parameters, options }: ScenarioState): ChargeProfile {
  if (grid.name === "annual") return charges;
  const annual = timeGrid("annual");
  const profile = allocateChargeProfile(annual);
  fillChargeProfile(parameters, options, annual, profile);
  return profile;
}
