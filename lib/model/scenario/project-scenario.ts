import { cashCostUsdPerItMwYear } from "../unit-cost/cash-cost";
import { fillChargeProfile } from "./asset-lives";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR, YEAR_COUNT } from "./horizon";
import type { ScenarioState } from "./scenario-state";
import { stepCashFlow } from "./step-cash-flow";
import { stepRevenue } from "./step-revenue";
import { stepSupply } from "./step-supply";

const MW_PER_GW = 1000;
const USD_PER_USD_BN = 1e9;
const WALLET_BASE_YEAR = 2030;

/** Fills `state.paths` for 2022..2040 from its parameters. Allocates nothing: the kernel of every draw. */
export function projectScenario(state: ScenarioState): void {
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
  state.taxLossCarriedForwardUsdBn = 0;
  fillChargeProfile(parameters, state.charges);
  fillPriceLevel(state);
  setWallet(state);

  for (let t = 0; t < YEAR_COUNT; t++) {
    stepSupply(state, t);
    stepRevenue(state, t);
    stepCashFlow(state, t);
  }
}

function fillPriceLevel({ parameters, priceLevel }: ScenarioState): void {
  let level = power(1 + parameters.inflationFraction, FIRST_YEAR - INDEX_YEAR);
  for (let t = 0; t < YEAR_COUNT; t++) {
    priceLevel[t] = FIRST_YEAR + t === INDEX_YEAR ? 1 : level;
    level = (priceLevel[t] ?? 1) * (1 + parameters.inflationFraction);
  }
}

/** @throws {RangeError} when customers could not even pay the 2026 revenue. */
function setWallet(state: ScenarioState): void {
  const { revenue2026UsdBn, wallet2030UsdBn, walletGrowthFraction } = state.parameters;
  const wallet2026UsdBn = wallet2030UsdBn * power(1 + walletGrowthFraction, INDEX_YEAR - WALLET_BASE_YEAR);
  const gap = 1 / (revenue2026UsdBn * revenue2026UsdBn) - 1 / (wallet2026UsdBn * wallet2026UsdBn);
  if (!(gap > 0)) {
    throw new RangeError(
      `wallet2030UsdBn must leave a 2026 wallet above revenue2026UsdBn (${revenue2026UsdBn}), got ${wallet2026UsdBn} in 2026`,
    );
  }
  state.wallet2026UsdBn = wallet2026UsdBn;
  state.unsaturatedRevenue2026UsdBn = 1 / Math.sqrt(gap);
}
