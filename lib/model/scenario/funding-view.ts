import { power } from "../numeric/deterministic-power";
import { straightLineShare } from "./asset-lives";
import { FIRST_YEAR, INDEX_YEAR, yearIndex } from "./horizon";
import type { ScenarioProjection } from "./scenario-result";

/** First year after Morgan Stanley's estimate of sources and uses was made, to the year it ends with. */
export const FUNDING_GAP_YEARS = { first: 2025, last: 2028 } as const;

export type FundingYear = {
  year: number;
  capexUsdBn: number;
  /** What the spenders' operating cash flow puts in. */
  ownFundsUsdBn: number;
  debtIssuanceUsdBn: number;
  interestUsdBn: number;
  principalUsdBn: number;
  /** Owed at the end of the year. */
  debtUsdBn: number;
  /** (EBITDA - cash tax - maintenance capex) / (interest + principal); null while nothing is due. */
  debtServiceCoverRatio: number | null;
};

export type FundingView = {
  years: FundingYear[];
  peakDebtUsdBn: number;
  peakDebtYear: number;
  /** Of the projected years; null when nothing is ever due. */
  lowestCover: { year: number; ratio: number } | null;
  /** First projected year from which cash covers debt service in every later year; null when 2040's does not. */
  coveredFromYear: number | null;
  /** 2025 to 2028: uses, own funds and what is left to be raised outside. */
  gap: { capexUsdBn: number; ownFundsUsdBn: number; fundingGapUsdBn: number };
};

/**
 * Who pays for the capex: own cash flow first, debt for the rest. Nothing here feeds back: the projection is unlevered.
 * operating cash flow = capex 2026 / ratio, growing ; issuance = max(0, capex - share x operating cash flow), drawn mid-year ;
 * interest on the opening debt and half the year's issuance ; equal repayments over the tenor from the year after.
 */
export function fundingView({
  parameters,
  paths,
  years,
  firstProjectedYear,
}: ScenarioProjection): FundingView {
  const { costOfDebtFraction, debtTenorYears, operatingCashFlowGrowthFraction } = parameters;
  const capex2026UsdBn = paths.capexUsdBn[yearIndex(INDEX_YEAR)] ?? 0;
  const cashFlow2026UsdBn = capex2026UsdBn / parameters.capexToOperatingCashFlow2026Fraction;
  const funded: FundingYear[] = [];
  let debtUsdBn = 0;
  for (const year of years) {
    const t = year - FIRST_YEAR;
    const capexUsdBn = paths.capexUsdBn[t] ?? 0;
    const cashFlowUsdBn = cashFlow2026UsdBn * power(1 + operatingCashFlowGrowthFraction, year - INDEX_YEAR);
    const availableUsdBn = parameters.operatingCashFlowToCapexFraction * cashFlowUsdBn;
    const debtIssuanceUsdBn = Math.max(0, capexUsdBn - availableUsdBn);
    const interestUsdBn = costOfDebtFraction * (debtUsdBn + 0.5 * debtIssuanceUsdBn);
    const principalUsdBn = funded.reduce((total, issued) => {
      const age = year - issued.year;
      return total + issued.debtIssuanceUsdBn * straightLineShare(age, 1, debtTenorYears);
    }, 0);
    debtUsdBn += debtIssuanceUsdBn - principalUsdBn;
    const serviceUsdBn = interestUsdBn + principalUsdBn;
    const cashUsdBn =
      (paths.ebitdaUsdBn[t] ?? 0) - (paths.cashTaxUsdBn[t] ?? 0) - (paths.maintenanceCapexUsdBn[t] ?? 0);
    funded.push({
      year,
      capexUsdBn,
      ownFundsUsdBn: capexUsdBn - debtIssuanceUsdBn,
      debtIssuanceUsdBn,
      interestUsdBn,
      principalUsdBn,
      debtUsdBn,
      debtServiceCoverRatio: serviceUsdBn > 0 ? cashUsdBn / serviceUsdBn : null,
    });
  }
  return { years: funded, ...peak(funded), ...cover(funded, firstProjectedYear), gap: fundingGap(funded) };
}

function peak(years: readonly FundingYear[]): Pick<FundingView, "peakDebtUsdBn" | "peakDebtYear"> {
  const most = years.reduce((highest, year) => (year.debtUsdBn > highest.debtUsdBn ? year : highest));
  return { peakDebtUsdBn: most.debtUsdBn, peakDebtYear: most.year };
}

function cover(
  years: readonly FundingYear[],
  firstProjectedYear: number,
): Pick<FundingView, "lowestCover" | "coveredFromYear"> {
  let lowestCover: FundingView["lowestCover"] = null;
  let coveredFromYear: number | null = null;
  for (const { year, debtServiceCoverRatio: ratio } of years) {
    if (year < firstProjectedYear) continue;
    if (ratio !== null && (lowestCover === null || ratio < lowestCover.ratio)) lowestCover = { year, ratio };
    if (ratio !== null && ratio < 1) coveredFromYear = null;
    else coveredFromYear ??= year;
  }
  return { lowestCover, coveredFromYear };
}

function fundingGap(years: readonly FundingYear[]): FundingView["gap"] {
  const counted = years.filter(
    ({ year }) => year >= FUNDING_GAP_YEARS.first && year <= FUNDING_GAP_YEARS.last,
  );
  const total = (pick: (year: FundingYear) => number) => counted.reduce((sum, year) => sum + pick(year), 0);
  return {
    capexUsdBn: total((year) => year.capexUsdBn),
    ownFundsUsdBn: total((year) => year.ownFundsUsdBn),
    fundingGapUsdBn: total((year) => year.debtIssuanceUsdBn),
  };
}
