import { exp } from "../numeric/deterministic-exp";
import { power } from "../numeric/deterministic-power";
import { survivingFraction } from "./asset-lives";
import { FIRST_YEAR, INDEX_YEAR } from "./horizon";
import type { ScenarioParameters } from "./scenario-parameters";
import type { ScenarioState } from "./scenario-state";

const REACTION_STRENGTH = 3; // extra growth per point of ROIC above the cost of capital; assumed
const REACTION_CEILING = 1.5;

/**
 * Capacity of year t: the plan in GW is the primitive and dollars follow, so dearer capacity costs more rather than buying less.
 * installed = Σ_v a_v S(t - v + 0.5) + a_t / 2 ; energised = min(installed, power, cooling, network).
 */
export function stepSupply(state: ScenarioState, t: number): void {
  const { parameters, paths, context, firstProjectedIndex } = state;
  const filed = context.filedYears[t];
  const capexPerGwUsdBn = filed
    ? context.historicalCapexPerGwUsdBn
    : parameters.capexPerGw2026UsdBn * (state.priceLevel[t] ?? 1);
  const retiredGw = retirements(paths.grossAddsGw, parameters.economicLifeComputeYears, t);
  const addsGw = filed ? filed.capexUsdBn / capexPerGwUsdBn : grossAdds(state, t, retiredGw, capexPerGwUsdBn);

  paths.grossAddsGw[t] = addsGw;
  paths.capexUsdBn[t] = addsGw * capexPerGwUsdBn;
  const computeShareFraction =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  paths.maintenanceCapexUsdBn[t] = Math.min(retiredGw, addsGw) * capexPerGwUsdBn * computeShareFraction;

  const installedGw = installed(paths.grossAddsGw, parameters.economicLifeComputeYears, t);
  paths.installedGw[t] = installedGw;
  if (t < firstProjectedIndex) {
    paths.powerCapGw[t] = Number.NaN; // no dated series of energised capacity covers the filed years
    paths.coolingCapGw[t] = Number.NaN;
    paths.networkCapGw[t] = Number.NaN;
    paths.energisedGw[t] = installedGw;
  } else {
    const powerGw = powerCap(state, t);
    const coolingGw = coolingCap(state, t, powerGw);
    const networkGw = networkCap(state, t);
    paths.powerCapGw[t] = powerGw;
    paths.coolingCapGw[t] = coolingGw;
    paths.networkCapGw[t] = networkGw;
    paths.energisedGw[t] = Math.min(installedGw, powerGw, coolingGw, networkGw);
  }
  paths.idleGw[t] = installedGw - (paths.energisedGw[t] ?? 0);
}

function planGrowth(parameters: ScenarioParameters, year: number): number {
  if (year <= 2027) return parameters.capexGrowth2027Fraction;
  if (year === 2028) return parameters.capexGrowth2028Fraction;
  if (year === 2029) return parameters.capexGrowth2029Fraction;
  return year <= 2031 ? parameters.capexGrowth2030To2031Fraction : parameters.capexGrowthAfter2031Fraction;
}

function grossAdds(state: ScenarioState, t: number, retiredGw: number, capexPerGwUsdBn: number): number {
  const { parameters, options } = state;
  const year = FIRST_YEAR + t;
  const planGw =
    year === INDEX_YEAR
      ? parameters.grossAdds2026Gw
      : (state.plannedAddsGw * (1 + planGrowth(parameters, year))) / (1 + parameters.inflationFraction);
  state.plannedAddsGw = planGw;
  if (year === INDEX_YEAR) return planGw;
  if (options.capexPolicy === "plan") return planGw;
  if (options.capexPolicy === "reactive") {
    const spread = returnOnCapital(state, t - 1) - parameters.waccFraction;
    return planGw * Math.min(Math.max(1 + REACTION_STRENGTH * spread, 0), REACTION_CEILING);
  }
  return marginalVintageNpvPerGw(state, t, capexPerGwUsdBn) < 0 ? Math.min(planGw, retiredGw) : planGw;
}

/** After-tax operating profit over the capital of the vintages in service, in year t. */
function returnOnCapital(state: ScenarioState, t: number): number {
  const { paths } = state;
  let grossCapitalUsdBn = 0;
  let consumedUsdBn = 0;
  for (let v = 0; v <= t; v++) {
    grossCapitalUsdBn += paths.capexUsdBn[v] ?? 0;
    consumedUsdBn += paths.economicDepreciationUsdBn[v] ?? 0;
  }
  const netCapitalUsdBn = grossCapitalUsdBn - consumedUsdBn;
  return netCapitalUsdBn > 0 ? (paths.nopatUsdBn[t] ?? 0) / netCapitalUsdBn : 0;
}

/** PV of last year's after-tax cash margin per installed GW over the economic life, less the price of a GW. USD bn. */
function marginalVintageNpvPerGw(state: ScenarioState, t: number, capexPerGwUsdBn: number): number {
  const { parameters, paths } = state;
  const installedGw = paths.installedGw[t - 1] ?? 0;
  if (!(installedGw > 0)) return 0;
  const marginUsdBn = ((paths.ebitdaUsdBn[t - 1] ?? 0) / installedGw) * (1 - parameters.taxRateFraction);
  const annuity =
    (1 - power(1 + parameters.waccFraction, -parameters.economicLifeComputeYears)) / parameters.waccFraction;
  return marginUsdBn * annuity - capexPerGwUsdBn;
}

function installed(addsGw: Float64Array, lifeYears: number, t: number): number {
  let gw = 0.5 * (addsGw[t] ?? 0);
  for (let v = t - 1; v >= 0 && t - v - 0.5 < lifeYears; v--)
    gw += (addsGw[v] ?? 0) * survivingFraction(t - v + 0.5, lifeYears);
  return gw;
}

function retirements(addsGw: Float64Array, lifeYears: number, t: number): number {
  let gw = 0;
  for (let v = t - 1; v >= 0; v--) {
    const before = v === t - 1 ? 1 : survivingFraction(t - v - 0.5, lifeYears);
    gw += (addsGw[v] ?? 0) * (before - survivingFraction(t - v + 0.5, lifeYears));
  }
  return gw;
}

/** Grid and behind-the-meter power that AI halls can draw, on the IT side. Growth fades from its 2027 rate. */
function powerCap(state: ScenarioState, t: number): number {
  const { parameters, paths, firstProjectedIndex } = state;
  const limits = state.context.capacityLimits;
  const limitGw = limits?.powerItGw[t - firstProjectedIndex];
  if (limits !== undefined && limitGw !== undefined) {
    return (limitGw * parameters.energisedPower2026Gw) / limits.reference.energisedPower2026Gw;
  }
  if (t === firstProjectedIndex) return parameters.energisedPower2026Gw;
  const sinceStart = FIRST_YEAR + t - (INDEX_YEAR + 1);
  const growth = parameters.powerGrowth2027Fraction * exp(-parameters.powerGrowthFadePerYear * sinceStart);
  return (paths.powerCapGw[t - 1] ?? 0) * (1 + growth);
}

/** Liquid-ready cooling of AI halls: in proportion to the power they can draw. */
function coolingCap(state: ScenarioState, t: number, powerGw: number): number {
  const { parameters, firstProjectedIndex } = state;
  const limits = state.context.capacityLimits;
  const index = t - firstProjectedIndex;
  const [coolingGw, limitPowerGw] = [limits?.coolingItGw[index], limits?.powerItGw[index]];
  if (limits === undefined || coolingGw === undefined || limitPowerGw === undefined) {
    return powerGw * parameters.coolingToPowerRatio;
  }
  const scale = parameters.coolingToPowerRatio / limits.reference.coolingToPowerRatio;
  return powerGw * (coolingGw / limitPowerGw) * scale;
}

/** Scale-out ports in service, in GW of the accelerators they connect; optics last as long as the accelerators. */
function networkCap(state: ScenarioState, t: number): number {
  const { parameters, paths, firstProjectedIndex } = state;
  const isFirst = t === firstProjectedIndex;
  const previousGw = isFirst ? (paths.installedGw[t - 1] ?? 0) : (paths.networkCapGw[t - 1] ?? 0);
  const keptGw = previousGw * (1 - 1 / parameters.economicLifeComputeYears);
  const limits = state.context.capacityLimits;
  const limitGw = limits?.networkItGw[t - firstProjectedIndex];
  if (limits !== undefined && limitGw !== undefined) {
    const scaledGw = (limitGw * parameters.networkAdds2026Gw) / limits.reference.networkAdds2026Gw;
    state.networkAddsGw = Math.max(0, scaledGw - keptGw);
    return scaledGw;
  }
  const addsGw = isFirst
    ? parameters.networkAdds2026Gw
    : state.networkAddsGw * (1 + parameters.networkAddsGrowthFraction);
  state.networkAddsGw = addsGw;
  return keptGw + addsGw;
}
