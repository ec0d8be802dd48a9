import { HOURS_PER_YEAR, SECONDS_PER_YEAR } from "@/lib/units/time";
import { TOKENS_PER_MILLION } from "@/lib/units/tokens";
import { expm1 } from "../numeric/deterministic-expm1";
import {
  demandResponse,
  marginWhileRivalsAdopt,
  type DemandResponse,
  type SoftwareLever,
  type SoftwareLeverInput,
} from "./software-lever";

/** How customers and rivals answer better software. */
export type CompetitionTerms = {
  /** Of demand to price; above 1 a lower price raises revenue. */
  priceElasticity: number;
  /** What the fleet could serve over what is asked of it, before the change; 1 is sold out. */
  capacityToDemandRatio: number;
  /** Rivals close the gap by 1 - 1/e in this time. */
  adoptionLagYears: number;
};

export type SoftwareCompetition = {
  demand: DemandResponse & {
    /** Change in cash flow once customers have answered the lower price, USD per accelerator and year. */
    cashFlowUsd: number;
  };
  /** Gross margin at a held price, as rivals catch up and compete the gain away. */
  marginByYear: readonly { year: number; grossMarginFraction: number }[];
  /** Cash flow the fading margin adds over the first year and over five, USD per accelerator. */
  fadingCashFlow: { firstYearUsd: number; fiveYearsUsd: number };
};

const YEARS_SHOWN = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/**
 * The lever once the market answers. Cash of a fading margin over T years: R (m' - m) tau (1 - exp(-T / tau)), R the revenue
 * of the tokens served before the change.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function softwareCompetition(
  input: SoftwareLeverInput,
  lever: SoftwareLever,
  terms: CompetitionTerms,
): SoftwareCompetition {
  if (!(terms.priceElasticity >= 0 && terms.priceElasticity < Infinity)) {
    throw new RangeError(`priceElasticity must be at least 0 and finite, got ${terms.priceElasticity}`);
  }
  const { softwareMultiplierRatio, powerElasticity, passThroughFraction, grossMarginFraction } = input;
  const revenueUsdPerYear =
    (input.servedTokensPerSecond * SECONDS_PER_YEAR * input.priceUsdPerMtok) / TOKENS_PER_MILLION;
  const energyUsdPerYear = input.energyUsdPerAcceleratorHour * HOURS_PER_YEAR;
  const demand = demandResponse({ softwareMultiplierRatio, powerElasticity, passThroughFraction, ...terms });
  const margin = (yearsSinceAdoption: number): number =>
    marginWhileRivalsAdopt({
      marginBeforeFraction: grossMarginFraction,
      marginAfterFraction: lever.grossMarginAfterFraction,
      yearsSinceAdoption,
      adoptionLagYears: terms.adoptionLagYears,
    });
  const marginGain = lever.grossMarginAfterFraction - grossMarginFraction;
  const fadingUsd = (years: number): number =>
    -revenueUsdPerYear * marginGain * terms.adoptionLagYears * expm1(-years / terms.adoptionLagYears);
  return {
    demand: {
      ...demand,
      cashFlowUsd:
        revenueUsdPerYear * (demand.priceRatio * demand.quantityRatio - 1) -
        energyUsdPerYear * (demand.energyRatio - 1),
    },
    marginByYear: YEARS_SHOWN.map((year) => ({ year, grossMarginFraction: margin(year) })),
    fadingCashFlow: { firstYearUsd: fadingUsd(1), fiveYearsUsd: fadingUsd(5) },
  };
}
