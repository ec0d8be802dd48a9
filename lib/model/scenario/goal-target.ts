import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, yearIndex } from "./horizon";
import { netPresentValue, terminalValue } from "./net-present-value";
import type { ScenarioState } from "./scenario-state";

/** forward: from the first projected year on. programme: from 2022 on, sunk cost included. */
export const valuationSpans = ["forward", "programme"] as const;
export type ValuationSpan = (typeof valuationSpans)[number];

/** What a scenario is asked to reach. */
export type GoalTarget =
  | { kind: "npv"; span: ValuationSpan }
  /** A rate of return of at least the hurdle, as NPV at that rate: several rates of return do no harm. */
  | { kind: "irr"; span: ValuationSpan; hurdleFraction: number }
  /** Programme cash back for good by the end of the year, undiscounted and without a terminal value. */
  | { kind: "payback"; year: number };

const HURDLE_MIN = 0;
const HURDLE_MAX = 1;

/** @throws {RangeError} naming the field, its value and the allowed range. */
export function assertGoalTarget(target: GoalTarget): void {
  if (
    target.kind === "irr" &&
    !(target.hurdleFraction >= HURDLE_MIN && target.hurdleFraction <= HURDLE_MAX)
  ) {
    throw new RangeError(
      `hurdleFraction must be from ${HURDLE_MIN} to ${HURDLE_MAX}, got ${target.hurdleFraction}`,
    );
  }
  if (target.kind === "payback") yearIndex(target.year);
}

/** USD bn by which a projected state passes the target: zero at the target, negative where it is missed. */
export function targetMarginUsdBn(state: ScenarioState, target: GoalTarget): number {
  if (target.kind === "payback") return lowestCashFrom(state, yearIndex(target.year));
  const valuationYear = FIRST_YEAR + (target.span === "forward" ? state.firstProjectedIndex : 0);
  if (target.kind === "npv") return netPresentValue(state, valuationYear).npvUsdBn;
  return valueAtRate(state, valuationYear, target.hurdleFraction);
}

/** At or above zero only when the balance has turned for good by the end of that year. */
function lowestCashFrom({ periodPaths, grid }: ScenarioState, index: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let t = (index + 1) * grid.periodsPerYear - 1; t < grid.periodCount; t++) {
    lowest = Math.min(lowest, periodPaths.cumulativeCashUsdBn[t] ?? 0);
  }
  return lowest;
}

/** The flows and the terminal value of the NPV, with its timing, at another rate: zero where that rate is an IRR. */
function valueAtRate(state: ScenarioState, valuationYear: number, rateFraction: number): number {
  const { periodCount, periodsPerYear, periodYears } = state.grid;
  const { freeCashFlowUsdBn } = state.periodPaths;
  const discount = power(1 / (1 + rateFraction), periodYears);
  let factor = Math.sqrt(discount);
  let valueUsdBn = 0;
  for (let t = (valuationYear - FIRST_YEAR) * periodsPerYear; t < periodCount; t++) {
    valueUsdBn += (freeCashFlowUsdBn[t] ?? 0) * factor;
    factor *= discount;
  }
  return valueUsdBn + terminalValue(state) * (factor / Math.sqrt(discount));
}
