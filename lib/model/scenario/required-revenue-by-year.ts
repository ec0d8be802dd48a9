import { power } from "../numeric/deterministic-power";
import { SERVICE_LAG_YEARS, straightLineShare } from "./asset-lives";
import { FIRST_YEAR, yearIndex } from "./horizon";
import { requiredRevenueOfCapital, type CapitalInService } from "./required-revenue-of-capital";
import type { FiledYear } from "./scenario-context";
import type { ScenarioParameters } from "./scenario-parameters";
import type { ScenarioProjection } from "./scenario-result";
import { survivingFraction } from "./survival";

/** External revenue of one year (perimeter R1), USD bn nominal. Null where the figure does not exist. */
export type RequiredRevenueYear = {
  year: number;
  /** Estimated end-customer revenue of a filed year. */
  observedUsdBn: number | null;
  projectedUsdBn: number | null;
  /** The scenario's path at the factor at which forward NPV is zero. */
  solvedUsdBn: number | null;
  /** What the capital bought from the first projected year on must earn that year, without a time path. */
  closedFormUsdBn: number | null;
  /** The same with what was spent before. */
  closedFormWithSunkUsdBn: number | null;
};

export type RequiredRevenueComparison = {
  years: RequiredRevenueYear[];
  /** Present value of the closed form over that of the solver's path, projected years to 2040; null without a solution. */
  closedFormToSolvedRatio: number | null;
};

/** Required revenue twice, by the solver and by the closed form, beside what is projected and what was observed. */
export function requiredRevenueByYear(
  projection: ScenarioProjection,
  filedYears: readonly FiledYear[],
): RequiredRevenueComparison {
  const { firstProjectedYear, parameters } = projection;
  const years = projection.years.map((year): RequiredRevenueYear => {
    const isFiled = year < firstProjectedYear;
    const projectedUsdBn = projection.paths.revenueUsdBn[yearIndex(year)] ?? null;
    return {
      year,
      observedUsdBn: filedYears.find((filed) => filed.year === year)?.revenueUsdBn ?? null,
      projectedUsdBn: isFiled ? null : projectedUsdBn,
      solvedUsdBn: isFiled ? null : (projection.requiredRevenueUsdBn?.[yearIndex(year)] ?? null),
      closedFormUsdBn: isFiled ? null : closedForm(projection, year, firstProjectedYear),
      closedFormWithSunkUsdBn: isFiled ? null : closedForm(projection, year, FIRST_YEAR),
    };
  });
  const presentValue = (pick: (year: RequiredRevenueYear) => number | null): number =>
    years.reduce(
      (total, each) =>
        total + (pick(each) ?? 0) / power(1 + parameters.waccFraction, each.year - firstProjectedYear + 0.5),
      0,
    );
  const solved = presentValue((year) => year.solvedUsdBn);
  return {
    years,
    closedFormToSolvedRatio: solved > 0 ? presentValue((year) => year.closedFormUsdBn) / solved : null,
  };
}

function closedForm(projection: ScenarioProjection, year: number, firstVintage: number): number {
  const { parameters, options, paths } = projection;
  const t = yearIndex(year);
  const cashCostUsdBn = (paths.energyCostUsdBn[t] ?? 0) + (paths.operationsCostUsdBn[t] ?? 0);
  const capital = capitalInService(projection, year, firstVintage);
  const allRevenueUsdBn = requiredRevenueOfCapital(parameters, capital, cashCostUsdBn);
  return allRevenueUsdBn / (1 + (options.strict ? 0 : parameters.upliftRatio)); // uplift comes on top of what customers pay
}

/** Vintages still at work, at cost; long-lived capital with its cost of waiting until it serves. */
function capitalInService(
  { parameters, options, paths }: ScenarioProjection,
  year: number,
  firstVintage: number,
): CapitalInService {
  const { facilityShareFraction, powerShareFraction, facilityLifeYears, economicLifeComputeYears } =
    parameters;
  const t = yearIndex(year);
  const computeShare = 1 - facilityShareFraction - powerShareFraction;
  const capital: CapitalInService = { computeUsdBn: 0, longLivedUsdBn: 0 };
  for (let v = yearIndex(firstVintage); v <= t; v++) {
    const capexUsdBn = paths.capexUsdBn[v] ?? 0;
    const ageYears = t - v;
    const atWork =
      ageYears === 0
        ? 0.5
        : survivingFraction(ageYears + 0.5, economicLifeComputeYears, options.survivalCurve);
    const serving = (lagYears: number): number =>
      straightLineShare(ageYears, lagYears, facilityLifeYears) *
      facilityLifeYears *
      carry(parameters, lagYears);
    capital.computeUsdBn += capexUsdBn * computeShare * atWork;
    capital.longLivedUsdBn +=
      capexUsdBn *
      (facilityShareFraction * serving(SERVICE_LAG_YEARS.facility) +
        powerShareFraction * serving(SERVICE_LAG_YEARS.power));
  }
  return capital;
}

/** Return forgone between the time compute of the same year serves and the time this layer does. */
function carry({ waccFraction }: ScenarioParameters, lagYears: number): number {
  return power(1 + waccFraction, lagYears - SERVICE_LAG_YEARS.compute);
}
