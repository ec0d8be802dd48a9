import { survivingFraction } from "./asset-lives";
import { FIRST_YEAR, YEAR_COUNT } from "./horizon";
import { rateOfReturn } from "./rate-of-return";
import type { VintageReturn } from "./scenario-result";
import type { ScenarioState } from "./scenario-state";

/**
 * What each year's capex earns: its share of installed accelerators times that year's operating profit.
 * What its shell and power equipment are still worth when the accelerators end is received then, at cost less depreciation.
 * Vintages whose economic life runs past 2040 are left out: their flows are cut.
 */
export function vintageReturns(state: ScenarioState): VintageReturn[] {
  const { parameters, paths, charges } = state;
  const lifeYears = parameters.economicLifeComputeYears;
  const returns: VintageReturn[] = [];
  for (let v = 0; v + lifeYears + 1 <= YEAR_COUNT; v++) {
    const capexUsdBn = paths.capexUsdBn[v] ?? 0;
    const addsGw = paths.grossAddsGw[v] ?? 0;
    if (!(capexUsdBn > 0)) continue;
    const flowsUsdBn: number[] = [];
    let nopatSumUsdBn = 0;
    let capitalSumUsdBn = 0;
    let netCapitalUsdBn = capexUsdBn;
    for (let t = v; t < YEAR_COUNT && t - v <= lifeYears; t++) {
      const inServiceGw = t === v ? 0.5 * addsGw : addsGw * survivingFraction(t - v + 0.5, lifeYears);
      const share = (paths.installedGw[t] ?? 0) > 0 ? inServiceGw / (paths.installedGw[t] ?? 1) : 0;
      const ebitdaUsdBn = (paths.ebitdaUsdBn[t] ?? 0) * share;
      const economicUsdBn = capexUsdBn * (charges.economic[t - v] ?? 0);
      const taxUsdBn = parameters.taxRateFraction * (ebitdaUsdBn - capexUsdBn * (charges.tax[t - v] ?? 0));
      flowsUsdBn.push(ebitdaUsdBn - taxUsdBn - (t === v ? capexUsdBn : 0));
      nopatSumUsdBn += (ebitdaUsdBn - economicUsdBn) * (1 - parameters.taxRateFraction);
      capitalSumUsdBn += netCapitalUsdBn;
      netCapitalUsdBn -= economicUsdBn;
    }
    returns.push({
      year: FIRST_YEAR + v,
      capexUsdBn,
      returnOnCapitalFraction: capitalSumUsdBn > 0 ? nopatSumUsdBn / capitalSumUsdBn : null,
      irr: rateOfReturn(flowsUsdBn, netCapitalUsdBn),
    });
  }
  return returns;
}
