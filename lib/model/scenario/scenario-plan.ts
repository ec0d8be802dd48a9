import { exp } from "../numeric/deterministic-exp";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR, YEAR_COUNT } from "./horizon";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioParameters } from "./scenario-parameters";
import { spreadFlow, spreadLevel } from "./spread-plan";
import { survivingFraction, type SurvivalCurve } from "./survival";
import type { TimeGrid } from "./time-grid";

const WALLET_BASE_YEAR = 2030;

/** What a scenario states for every year whatever happens: no policy, price or profit moves it. */
type PlanSeries = {
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

export function allocateScenarioPlan({ name, periodCount }: TimeGrid): ScenarioPlan {
  const yearly = allocateSeries(YEAR_COUNT);
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
  fillPriceLevel(parameters, yearly.priceLevel);
  fillAdds(context, parameters, yearly);
  fillCaps(context, parameters, curve, yearly);
  fillDemand(context, parameters, yearly);
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
  let level = power(1 + inflationFraction, FIRST_YEAR - INDEX_YEAR);
  for (let y = 0; y < YEAR_COUNT; y++) {
    priceLevel[y] = FIRST_YEAR + y === INDEX_YEAR ? 1 : level;
    level = (priceLevel[y] ?? 1) * (1 + inflationFraction);
  }
}

function fillAdds(context: ScenarioContext, parameters: ScenarioParameters, yearly: PlanSeries): void {
  const { filedYears, historicalCapexPerGwUsdBn } = context;
  for (let y = 0; y < YEAR_COUNT; y++) {
    const filed = filedYears[y];
    yearly.filedRevenueUsdBn[y] = filed ? filed.revenueUsdBn : 0;
    if (filed) yearly.plannedAddsGw[y] = filed.capexUsdBn / historicalCapexPerGwUsdBn;
    else if (y === filedYears.length) yearly.plannedAddsGw[y] = parameters.grossAdds2026Gw;
    else {
      yearly.plannedAddsGw[y] =
        ((yearly.plannedAddsGw[y - 1] ?? 0) * (1 + planGrowth(parameters, FIRST_YEAR + y))) /
        (1 + parameters.inflationFraction);
    }
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
  context: ScenarioContext,
  parameters: ScenarioParameters,
  curve: SurvivalCurve,
  yearly: PlanSeries,
): void {
  const limits = context.capacityLimits;
  const first = context.filedYears.length;
  const keptFraction = 1 - 1 / parameters.economicLifeComputeYears;
  let networkGw = installedAtMidYear(
    yearly.plannedAddsGw,
    parameters.economicLifeComputeYears,
    curve,
    first - 1,
  );
  let networkAddsGw = 0;
  for (let y = 0; y < YEAR_COUNT; y++) {
    const index = y - first;
    if (index < 0) {
      yearly.powerCapGw[y] = Number.NaN; // no dated series of energised capacity covers the filed years
      yearly.coolingCapGw[y] = Number.NaN;
      yearly.networkCapGw[y] = Number.NaN;
      continue;
    }
    const limitPowerGw = limits?.powerItGw[index];
    const limitCoolingGw = limits?.coolingItGw[index];
    const limitNetworkGw = limits?.networkItGw[index];

    let powerGw = parameters.energisedPower2026Gw;
    if (limits !== undefined && limitPowerGw !== undefined) {
      powerGw = (limitPowerGw * parameters.energisedPower2026Gw) / limits.reference.energisedPower2026Gw;
    } else if (index > 0) {
      const growth =
        parameters.powerGrowth2027Fraction * exp(-parameters.powerGrowthFadePerYear * (index - 1));
      powerGw = (yearly.powerCapGw[y - 1] ?? 0) * (1 + growth);
    }
    yearly.powerCapGw[y] = powerGw;

    if (limits === undefined || limitCoolingGw === undefined || limitPowerGw === undefined) {
      yearly.coolingCapGw[y] = powerGw * parameters.coolingToPowerRatio;
    } else {
      const scale = parameters.coolingToPowerRatio / limits.reference.coolingToPowerRatio;
      yearly.coolingCapGw[y] = powerGw * (limitCoolingGw / limitPowerGw) * scale;
    }

    const keptGw = networkGw * keptFraction;
    if (limits !== undefined && limitNetworkGw !== undefined) {
      networkGw = (limitNetworkGw * parameters.networkAdds2026Gw) / limits.reference.networkAdds2026Gw;
      networkAddsGw = Math.max(0, networkGw - keptGw);
    } else {
      networkAddsGw =
        index === 0
          ? parameters.networkAdds2026Gw
          : networkAddsGw * (1 + parameters.networkAddsGrowthFraction);
      networkGw = keptGw + networkAddsGw;
    }
    yearly.networkCapGw[y] = networkGw;
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

/** Demand at constant price, tokens a GW serves, and the most that customers can spend. NaN in filed years. */
function fillDemand(context: ScenarioContext, parameters: ScenarioParameters, yearly: PlanSeries): void {
  const first = context.filedYears.length;
  const { demandIndex, tokensPerGwIndex, walletUsdBn } = yearly;
  for (let y = 0; y < YEAR_COUNT; y++) {
    if (y < first) {
      demandIndex[y] = Number.NaN;
      tokensPerGwIndex[y] = Number.NaN;
      walletUsdBn[y] = Number.NaN;
    } else if (y === first) {
      demandIndex[y] = 1;
      tokensPerGwIndex[y] = 1;
      walletUsdBn[y] =
        parameters.wallet2030UsdBn *
        power(1 + parameters.walletGrowthFraction, INDEX_YEAR - WALLET_BASE_YEAR);
    } else {
      const sinceStart = FIRST_YEAR + y - (INDEX_YEAR + 1);
      demandIndex[y] =
        (demandIndex[y - 1] ?? 0) *
        (1 +
          fading(
            parameters.demandGrowth2027Fraction,
            parameters.demandGrowthLongRunFraction,
            parameters.demandGrowthFadePerYear,
            sinceStart,
          ));
      tokensPerGwIndex[y] =
        (tokensPerGwIndex[y - 1] ?? 0) *
        (1 +
          fading(
            parameters.tokensPerGwGrowth2027Fraction,
            parameters.tokensPerGwGrowthLongRunFraction,
            parameters.tokensPerGwGrowthFadePerYear,
            sinceStart,
          ));
      walletUsdBn[y] = (walletUsdBn[y - 1] ?? 0) * (1 + parameters.walletGrowthFraction);
    }
  }
}

function fading(start: number, longRun: number, fadePerYear: number, yearsSinceStart: number): number {
  return longRun + (start - longRun) * exp(-fadePerYear * yearsSinceStart);
}
