import { irr } from "../finance/irr";
import { mirr } from "../finance/mirr";
import { power } from "../numeric/deterministic-power";
import type { RateOfReturn } from "./scenario-result";

export const QUOTABLE_LOW = -0.99;
export const QUOTABLE_HIGH = 10;

/** On a grid of half periods: flows fall mid-period, the terminal value half a period after the last one. */
function halfPeriodic(flowsUsdBn: readonly number[], terminalValueUsdBn: number): number[] {
  const amountsUsdBn = flowsUsdBn.flatMap((flow) => [flow, 0]);
  amountsUsdBn[amountsUsdBn.length - 1] = terminalValueUsdBn;
  return amountsUsdBn;
}

function annualRate(halfPeriodRateFraction: number, periodsPerYear: number): number {
  const perPeriod = (1 + halfPeriodRateFraction) * (1 + halfPeriodRateFraction);
  return power(perPeriod, periodsPerYear) - 1;
}

function halfPeriodRate(annualRateFraction: number, periodsPerYear: number): number {
  return Math.sqrt(power(1 + annualRateFraction, 1 / periodsPerYear)) - 1;
}

function signChangeCount(amounts: readonly number[]): number {
  const signs = amounts.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/** Annual rates of return with the timing of the NPV, so NPV at each root is zero. */
export function rateOfReturn(
  flowsUsdBn: readonly number[],
  terminalValueUsdBn: number,
  periodsPerYear: number,
): RateOfReturn {
  const amountsUsdBn = halfPeriodic(flowsUsdBn, terminalValueUsdBn);
  const roots = irr(amountsUsdBn).roots.map((root) => annualRate(root, periodsPerYear));
  const quotable = roots.filter((root) => root > QUOTABLE_LOW && root < QUOTABLE_HIGH);
  const candidates = signChangeCount(amountsUsdBn) === 1 ? roots : quotable;
  return { roots, headline: candidates.length === 1 ? (candidates[0] ?? null) : null };
}

/** Modified annual rate of return with the same timing; null when there is no receipt or no outlay. */
export function modifiedRateOfReturn(
  flowsUsdBn: readonly number[],
  terminalValueUsdBn: number,
  rates: { financeRateFraction: number; reinvestRateFraction: number },
  periodsPerYear: number,
): number | null {
  const rate = mirr(
    halfPeriodic(flowsUsdBn, terminalValueUsdBn),
    halfPeriodRate(rates.financeRateFraction, periodsPerYear),
    halfPeriodRate(rates.reinvestRateFraction, periodsPerYear),
  );
  return rate === null ? null : annualRate(rate, periodsPerYear);
}
