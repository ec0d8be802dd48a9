import { asDouble } from "../numeric/as-double";
import { exp } from "../numeric/deterministic-exp";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR, YEAR_COUNT } from "./horizon";
import type { CapacityLimits, ScenarioContext } from "./scenario-context";
import type { ScenarioParameters } from "./scenario-parameters";
import { spreadFlow, spreadLevel } from "./spread-plan";
import { survivingFraction, type SurvivalCurve } from "./survival";
import type { TimeGrid } from "./time-grid";

export const WALLET_BASE_YEAR = 2030;

/** What a scenario states for every year whatever happens: no policy, price or profit moves it. */
export type PlanSeries = {
  /** Price level, 1 in 2026. */
  priceLevel: Float64Array;
  /** Before any policy reacts, GW a period: a cut this year does not lower next year's plan. */
  plannedAddsGw: Float64Array;
  powerCapGw: Float64Array;
  coolingCapGw: Float64Array;
  networkCapGw: Float64Array;
  demandIndex: Float64Array;
  tokensPerGwIndex: Float64Array;
  walletUsdBn: Float64Array;
  /** As filed, USD bn a period; zero in projected years. */
  filedRevenueUsdBn: Float64Array;
};

export type ScenarioPlan = {
  /** One value a year, read as the level at mid-year or the flow of the year. */
  yearly: PlanSeries;
  /** One value a period; the same arrays as `yearly` on the annual grid. */
  perPeriod: PlanSeries;
};

/** Filed years are filled here once: no parameter moves them. */
export function allocateScenarioPlan(
  { filedYears, historicalCapexPerGwUsdBn }: ScenarioContext,
  { name, periodCount }: TimeGrid,
): ScenarioPlan {
  const yearly = allocateSeries(YEAR_COUNT);
  for (const [y, { capexUsdBn, revenueUsdBn }] of filedYears.entries()) {
    yearly.plannedAddsGw[y] = capexUsdBn / historicalCapexPerGwUsdBn;
    yearly.filedRevenueUsdBn[y] = revenueUsdBn;
    yearly.powerCapGw[y] = Number.NaN; // no dated series of energised capacity covers the filed years
    yearly.coolingCapGw[y] = Number.NaN;
    yearly.networkCapGw[y] = Number.NaN;
    yearly.demandIndex[y] = Number.NaN;
    yearly.tokensPerGwIndex[y] = Number.NaN;
    yearly.walletUsdBn[y] = Number.NaN;
  }
  return { yearly, perPeriod: name === "annual" ? yearly : allocateSeries(periodCount) };
}

function allocateSeries(length: number): PlanSeries {
  return {
    priceLevel: new Float64Array(length),
    plannedAddsGw: new Float64Array(length),
    powerCapGw: new Float64Array(length),
    coolingCapGw: new Float64Array(length),
    networkCapGw: new Float64Array(length),
    demandIndex: new Float64Array(length),
    tokensPerGwIndex: new Float64Array(length),
    walletUsdBn: new Float64Array(length),
    filedRevenueUsdBn: new Float64Array(length),
  };
}

/** Fills the plan year by year, then shapes it within the years where the grid is finer. Allocates nothing. */
export function fillScenarioPlan(
  context: ScenarioContext,
  parameters: ScenarioParameters,
  curve: SurvivalCurve,
  grid: TimeGrid,
  plan: ScenarioPlan,
): void {
  const { yearly, perPeriod } = plan;
  const firstProjected = context.filedYears.length;
  const { economicLifeComputeYears } = parameters;
  fillPriceLevel(parameters, yearly.priceLevel);
  fillAdds(firstProjected, parameters, yearly);
  const installedGw = installedAtMidYear(
    yearly.plannedAddsGw,
    economicLifeComputeYears,
    curve,
    firstProjected - 1,
  );
  fillCaps(context.capacityLimits, firstProjected, parameters, installedGw, yearly);
  fillDemand(firstProjected, parameters, yearly);
  if (grid.periodsPerYear === 1) return;
  const { periodsPerYear } = grid;
  spreadLevel(yearly.priceLevel, 0, periodsPerYear, perPeriod.priceLevel);
  spreadFlow(yearly.plannedAddsGw, YEAR_COUNT, periodsPerYear, perPeriod.plannedAddsGw);
  spreadFlow(yearly.filedRevenueUsdBn, firstProjected, periodsPerYear, perPeriod.filedRevenueUsdBn);
  spreadLevel(yearly.powerCapGw, firstProjected, periodsPerYear, perPeriod.powerCapGw);
  spreadLevel(yearly.coolingCapGw, firstProjected, periodsPerYear, perPeriod.coolingCapGw);
  spreadLevel(yearly.networkCapGw, firstProjected, periodsPerYear, perPeriod.networkCapGw);
  spreadLevel(yearly.demandIndex, firstProjected, periodsPerYear, perPeriod.demandIndex);
  spreadLevel(yearly.tokensPerGwIndex, firstProjected, periodsPerYear, perPeriod.tokensPerGwIndex);
  spreadLevel(yearly.walletUsdBn, firstProjected, periodsPerYear, perPeriod.walletUsdBn);
}

function fillPriceLevel({ inflationFraction }: ScenarioParameters, priceLevel: Float64Array): void {
  const growth = 1 + inflationFraction;
  let level = power(growth, FIRST_YEAR - INDEX_YEAR);
  for (let y = 0; y < YEAR_COUNT; y++) {
    if (FIRST_YEAR + y === INDEX_YEAR) level = 1;
    priceLevel[y] = level;
    level *= growth;
  }
}

function fillAdds(first: number, parameters: ScenarioParameters, { plannedAddsGw }: PlanSeries): void {
  const inflation = 1 + parameters.inflationFraction;
  let addsGw = parameters.grossAdds2026Gw;
  plannedAddsGw[first] = addsGw;
  for (let y = first + 1; y < YEAR_COUNT; y++) {
    addsGw = (addsGw * (1 + planGrowth(parameters, FIRST_YEAR + y))) / inflation;
    plannedAddsGw[y] = addsGw;
  }
}

function planGrowth(parameters: ScenarioParameters, year: number): number {
  if (year <= 2027) return parameters.capexGrowth2027Fraction;
  if (year === 2028) return parameters.capexGrowth2028Fraction;
  if (year === 2029) return parameters.capexGrowth2029Fraction;
  return year <= 2031 ? parameters.capexGrowth2030To2031Fraction : parameters.capexGrowthAfter2031Fraction;
}

/**
 * Power: grid and behind-the-meter that AI halls can draw, on the IT side; growth fades from its 2027 rate.
 * Cooling: liquid-ready, in proportion to that power. Network: scale-out ports in service, in GW of the
 * accelerators they connect; optics last as long as the accelerators. The capacity model's limits come first.
 */
function fillCaps(
  limits: CapacityLimits | undefined,
  first: number,
  parameters: ScenarioParameters,
  installed2025Gw: number,
  { powerCapGw, coolingCapGw, networkCapGw }: PlanSeries,
): void {
  const powerGrowth2027Fraction = asDouble(parameters.powerGrowth2027Fraction);
  const powerFadePerYear = -parameters.powerGrowthFadePerYear;
  const coolingToPowerRatio = asDouble(parameters.coolingToPowerRatio);
  const keptFraction = 1 - 1 / parameters.economicLifeComputeYears;
  const networkGrowth = 1 + parameters.networkAddsGrowthFraction;
  let powerGw = asDouble(parameters.energisedPower2026Gw);
  let networkAddsGw = asDouble(parameters.networkAdds2026Gw);
  let networkGw = installed2025Gw;
  for (let index = 0; index < YEAR_COUNT - first; index++) {
    const limitPowerGw = limits?.powerItGw[index];
    const limitCoolingGw = limits?.coolingItGw[index];
    const limitNetworkGw = limits?.networkItGw[index];
    const keptGw = networkGw * keptFraction;
    if (index > 0) {
      powerGw *= 1 + powerGrowth2027Fraction * exp(powerFadePerYear * (index - 1));
      networkAddsGw *= networkGrowth;
    }
    networkGw = keptGw + networkAddsGw;
    let coolingGw = powerGw * coolingToPowerRatio;
    if (limits !== undefined) {
      const { reference } = limits;
      if (limitPowerGw !== undefined) {
        powerGw = (limitPowerGw * parameters.energisedPower2026Gw) / reference.energisedPower2026Gw;
        const scale = coolingToPowerRatio / reference.coolingToPowerRatio;
        coolingGw =
          limitCoolingGw === undefined
            ? powerGw * coolingToPowerRatio
            : powerGw * (limitCoolingGw / limitPowerGw) * scale;
      }
      if (limitNetworkGw !== undefined) {
        networkGw = (limitNetworkGw * parameters.networkAdds2026Gw) / reference.networkAdds2026Gw;
        networkAddsGw = Math.max(0, networkGw - keptGw);
      }
    }
    powerCapGw[first + index] = powerGw;
    coolingCapGw[first + index] = coolingGw;
    networkCapGw[first + index] = networkGw;
  }
}

function installedAtMidYear(
  addsGw: Float64Array,
  lifeYears: number,
  curve: SurvivalCurve,
  y: number,
): number {
  let gw = 0.5 * (addsGw[y] ?? 0);
  for (let v = y - 1; v >= 0; v--) gw += (addsGw[v] ?? 0) * survivingFraction(y - v + 0.5, lifeYears, curve);
  return gw;
}

/** What runs at the middle of year y while no policy has changed the plan, GW. */
export function energisedAtMidYear(
  { plannedAddsGw, powerCapGw, coolingCapGw, networkCapGw }: PlanSeries,
  { economicLifeComputeYears }: ScenarioParameters,
  curve: SurvivalCurve,
  y: number,
): number {
  const installedGw = installedAtMidYear(plannedAddsGw, economicLifeComputeYears, curve, y);
  return Math.min(installedGw, powerCapGw[y] ?? 0, coolingCapGw[y] ?? 0, networkCapGw[y] ?? 0);
}

/** Demand at constant price, tokens a GW serves, and the most that customers can spend. */
function fillDemand(first: number, parameters: ScenarioParameters, yearly: PlanSeries): void {
  const { demandIndex, tokensPerGwIndex, walletUsdBn } = yearly;
  const demandLongRunFraction = asDouble(parameters.demandGrowthLongRunFraction);
  const demandExcess = parameters.demandGrowth2027Fraction - demandLongRunFraction;
  const demandFadePerYear = -parameters.demandGrowthFadePerYear;
  const tokensLongRunFraction = asDouble(parameters.tokensPerGwGrowthLongRunFraction);
  const tokensExcess = parameters.tokensPerGwGrowth2027Fraction - tokensLongRunFraction;
  const tokensFadePerYear = -parameters.tokensPerGwGrowthFadePerYear;
  const walletGrowth = 1 + parameters.walletGrowthFraction;
  let demand = 1;
  let tokens = 1;
  let wallet = parameters.wallet2030UsdBn * power(walletGrowth, INDEX_YEAR - WALLET_BASE_YEAR);
  for (let index = 0; index < YEAR_COUNT - first; index++) {
    if (index > 0) {
      const sinceStart = index - 1;
      demand *= 1 + (demandLongRunFraction + demandExcess * exp(demandFadePerYear * sinceStart));
      tokens *= 1 + (tokensLongRunFraction + tokensExcess * exp(tokensFadePerYear * sinceStart));
      wallet *= walletGrowth;
    }
    demandIndex[first + index] = demand;
    tokensPerGwIndex[first + index] = tokens;
    walletUsdBn[first + index] = wallet;
  }
}
