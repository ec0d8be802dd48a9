import { irr } from "../finance/irr";
import { mirr } from "../finance/mirr";
import type { RateOfReturn } from "./scenario-result";

const QUOTABLE_LOW = -0.99;
const QUOTABLE_HIGH = 10;

/** On a half-year grid: flows fall mid-year, the terminal value half a year after the last one. */
function halfYearly(annualFlowsUsdBn: readonly number[], terminalValueUsdBn: number): number[] {
  const amountsUsdBn = annualFlowsUsdBn.flatMap((flow) => [flow, 0]);
  amountsUsdBn[amountsUsdBn.length - 1] = terminalValueUsdBn;
  return amountsUsdBn;
}

function annualRate(rateFraction: number): number {
  return (1 + rateFraction) * (1 + rateFraction) - 1;
}

function halfYearlyRate(annualRateFraction: number): number {
  return Math.sqrt(1 + annualRateFraction) - 1;
}

function signChangeCount(amounts: readonly number[]): number {
  const signs = amounts.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/** Annual rates of return with the timing of the NPV, so NPV at each root is zero. */
export function rateOfReturn(annualFlowsUsdBn: readonly number[], terminalValueUsdBn = 0): RateOfReturn {
  const amountsUsdBn = halfYearly(annualFlowsUsdBn, terminalValueUsdBn);
  const roots = irr(amountsUsdBn).roots.map(annualRate);
  const quotable = roots.filter((root) => root > QUOTABLE_LOW && root < QUOTABLE_HIGH);
  const candidates = signChangeCount(amountsUsdBn) === 1 ? roots : quotable;
  return { roots, headline: candidates.length === 1 ? (candidates[0] ?? null) : null };
}

/** Modified annual rate of return with the same timing; null when there is no receipt or no outlay. */
export function modifiedRateOfReturn(
  annualFlowsUsdBn: readonly number[],
  terminalValueUsdBn: number,
  rates: { financeRateFraction: number; reinvestRateFraction: number },
): number | null {
  const rate = mirr(
    halfYearly(annualFlowsUsdBn, terminalValueUsdBn),
    halfYearlyRate(rates.financeRateFraction),
    halfYearlyRate(rates.reinvestRateFraction),
  );
  return rate === null ? null : annualRate(rate);
}
