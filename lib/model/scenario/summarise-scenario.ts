import { power } from "../numeric/deterministic-power";
import { discountedPayback, payback } from "../finance/payback";
import { bindingConstraint } from "./binding-constraint";
import { FIRST_YEAR, yearIndex, years } from "./horizon";
import { netPresentValue, terminalValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import { modifiedRateOfReturn, rateOfReturn } from "./rate-of-return";
import { requiredRevenue, type RequiredRevenue } from "./required-revenue";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import { assertScenarioParameters, type ScenarioParameters } from "./scenario-parameters";
import type { ScenarioPathName, ScenarioPaths } from "./scenario-paths";
import type { ScenarioOutputs, ScenarioProjection, ScenarioYearPath } from "./scenario-result";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";
import { periodRate, type TimeGrid } from "./time-grid";
import { vintageReturns } from "./vintage-returns";

const TOKENS_PER_MTOK = 1e6;
const USD_PER_USD_BN = 1e9;

/**
 * One deterministic run with everything a reader may ask of it.
 * @throws {RangeError} naming the parameter, its value and the allowed range.
 */
export function summariseScenario(
  context: ScenarioContext,
  parameters: ScenarioParameters,
  options: ScenarioOptions,
): ScenarioProjection {
  assertScenarioParameters(parameters);
  const state = allocateScenarioState(context, options, parameters);
  projectScenario(state);
  const required = requiredRevenue(state);
  const outputs = scenarioOutputs(state, required);
  return {
    parameters,
    options,
    years: [...years],
    firstProjectedYear: FIRST_YEAR + state.firstProjectedIndex,
    paths: serialisablePaths(state.paths),
    quarterly:
      state.grid.name === "quarterly"
        ? {
            quarters: years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)),
            paths: serialisablePaths(state.periodPaths),
          }
        : null,
    binding: years.map((year) => bindingConstraint(state.paths, yearIndex(year))),
    vintages: vintageReturns(state),
    requiredRevenueUsdBn: required.revenueUsdBn,
    outputs,
  };
}

function scenarioOutputs(state: ScenarioState, required: RequiredRevenue): ScenarioOutputs {
  const { parameters, paths, periodPaths, context, firstProjectedIndex, grid } = state;
  const firstProjectedYear = FIRST_YEAR + firstProjectedIndex;
  const forward = netPresentValue(state, firstProjectedYear);
  const programme = netPresentValue(state, FIRST_YEAR);
  const terminalValueUsdBn = terminalValue(state);
  const { periodsPerYear } = grid;
  const flowsUsdBn = [...periodPaths.freeCashFlowUsdBn];
  const forwardFlowsUsdBn = flowsUsdBn.slice(firstProjectedIndex * periodsPerYear);
  const calendarYearOf = (periods: number | null) => calendarYearOfPayback(periods, grid);
  const inflowUsdBn = sum(flowsUsdBn.filter((flow) => flow > 0)) + terminalValueUsdBn;
  const outflowUsdBn = -sum(flowsUsdBn.filter((flow) => flow < 0));
  const troughCashUsdBn = Math.min(...periodPaths.cumulativeCashUsdBn);
  const revenue2030UsdBn = paths.revenueUsdBn[yearIndex(2030)] ?? 0;
  const tokens2026 =
    (paths.energisedGw[firstProjectedIndex] ?? 0) *
    context.unitEconomics.tokensPerGwYear *
    context.unitEconomics.maxUtilisationFraction;
  return {
    npvForwardUsdBn: forward.npvUsdBn,
    npvProgrammeUsdBn: programme.npvUsdBn,
    terminalShareOfNpvForward: forward.npvUsdBn === 0 ? null : forward.terminalUsdBn / forward.npvUsdBn,
    terminalValueUsdBn,
    taxShieldUsdBn: forwardTaxShield(state),
    irrForward: rateOfReturn(forwardFlowsUsdBn, terminalValueUsdBn, periodsPerYear),
    irrProgramme: rateOfReturn(flowsUsdBn, terminalValueUsdBn, periodsPerYear),
    mirrForward: modifiedRateOfReturn(
      forwardFlowsUsdBn,
      terminalValueUsdBn,
      {
        financeRateFraction: parameters.costOfDebtFraction,
        reinvestRateFraction: parameters.waccFraction,
      },
      periodsPerYear,
    ),
    moicProgramme: outflowUsdBn > 0 ? inflowUsdBn / outflowUsdBn : null,
    paybackYear: calendarYearOf(payback(flowsUsdBn)),
    discountedPaybackYear: calendarYearOf(
      discountedPayback(flowsUsdBn, periodRate(parameters.waccFraction, grid)),
    ),
    troughCashUsdBn,
    troughYear:
      FIRST_YEAR + Math.floor(periodPaths.cumulativeCashUsdBn.indexOf(troughCashUsdBn) / periodsPerYear),
    revenue2030UsdBn,
    requiredRevenueMultiplier: required.headline?.multiplier ?? null,
    requiredRevenueSolutions: required.solutions,
    requiredRevenue2030UsdBn: required.revenueUsdBn?.[yearIndex(2030)] ?? null,
    cumulativeCapex2026To2031UsdBn: paths.capexUsdBn
      .slice(yearIndex(2026), yearIndex(2031) + 1)
      .reduce((total, capexUsdBn) => total + capexUsdBn, 0),
    impliedPrice2026UsdPerMtok: (parameters.revenue2026UsdBn * USD_PER_USD_BN * TOKENS_PER_MTOK) / tokens2026,
  };
}

/** The flow of period n is spread over that period, so a crossing in period n falls inside it. */
function calendarYearOfPayback(paybackPeriods: number | null, { periodYears }: TimeGrid): number | null {
  if (paybackPeriods === null) return null;
  return paybackPeriods === 0 ? FIRST_YEAR : FIRST_YEAR + (1 + paybackPeriods) * periodYears;
}

function forwardTaxShield(state: ScenarioState): number {
  const { parameters, periodPaths: paths, charges, firstProjectedIndex, grid } = state;
  const start = firstProjectedIndex * grid.periodsPerYear;
  const discount = power(1 / (1 + parameters.waccFraction), grid.periodYears);
  let factor = Math.sqrt(discount);
  let shieldUsdBn = 0;
  for (let t = start; t < grid.periodCount; t++) {
    for (let v = start; v <= t; v++) {
      shieldUsdBn +=
        parameters.taxRateFraction * (paths.capexUsdBn[v] ?? 0) * (charges.tax[t - v] ?? 0) * factor;
    }
    factor *= discount;
  }
  return shieldUsdBn;
}

function serialisablePaths(paths: ScenarioPaths): ScenarioYearPath {
  const entries = (Object.keys(paths) as ScenarioPathName[]).map((name) => [
    name,
    Array.from(paths[name], (value) => (Number.isNaN(value) ? null : value)),
  ]);
  return Object.fromEntries(entries) as ScenarioYearPath;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
