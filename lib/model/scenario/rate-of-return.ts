import { irr } from "../finance/irr";
import type { RateOfReturn } from "./scenario-result";

const QUOTABLE_LOW = -0.99;
const QUOTABLE_HIGH = 10;

/**
 * Annual rates of return of flows that fall mid-year, with a terminal value half a year after the last one:
 * the timing of the NPV, so NPV at each root is zero. Solved on a half-year grid.
 */
export function rateOfReturn(annualFlowsUsdBn: readonly number[], terminalValueUsdBn = 0): RateOfReturn {
  const halfYearlyUsdBn = annualFlowsUsdBn.flatMap((flow) => [flow, 0]);
  halfYearlyUsdBn[halfYearlyUsdBn.length - 1] = terminalValueUsdBn;
  const roots = irr(halfYearlyUsdBn).roots.map((halfYearly) => (1 + halfYearly) * (1 + halfYearly) - 1);
  const quotable = roots.filter((root) => root > QUOTABLE_LOW && root < QUOTABLE_HIGH);
  const candidates = roots.length === 1 ? roots : quotable;
  return { roots, headline: candidates.length === 1 ? (candidates[0] ?? null) : null };
}
