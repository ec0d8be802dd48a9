import { exp } from "../numeric/deterministic-exp";

export const survivalCurves = ["linear", "weibull"] as const;
export type SurvivalCurve = (typeof survivalCurves)[number];

/** A vintage counts as half a year old when it enters service, on either grid: its life began when it was ordered. */
export const AGE_AT_SERVICE_YEARS = 0.5;

export const GAMMA_OF_FIVE_QUARTERS = 0.906402477055477; // mean of a Weibull of shape 4 over its scale
export const NEGLIGIBLE_TO_SCALE = 1.6211; // (ln 1000)^(1/4): one in a thousand is left at this age over the scale

/**
 * Share of a vintage still in service at an age.
 * linear: whole until a year before the life ends, then falling to none, S(a) = clip(1 - max(a - (L - 1), 0), 0, 1).
 * weibull: S(a) = e^-(a/λ)^4 with the same mean life, L - 1/2.
 */
export function survivingFraction(ageYears: number, economicLifeYears: number, curve: SurvivalCurve): number {
  if (curve === "weibull") {
    const ratio = ageYears / weibullScaleYears(economicLifeYears);
    const squared = ratio * ratio;
    return exp(-squared * squared);
  }
  const expired = ageYears - (economicLifeYears - 1);
  if (expired <= 0) return 1;
  return expired >= 1 ? 0 : 1 - expired;
}

/** Years from the start of the spending year after which nothing of a vintage is left to speak of. */
export function serviceEndYears(economicLifeYears: number, curve: SurvivalCurve): number {
  return curve === "weibull" ? weibullScaleYears(economicLifeYears) * NEGLIGIBLE_TO_SCALE : economicLifeYears;
}

function weibullScaleYears(economicLifeYears: number): number {
  return (economicLifeYears - 0.5) / GAMMA_OF_FIVE_QUARTERS;
}

/** `table[k]`: share left k periods after the spending period; the spending period itself is half in service. */
export function fillSurvivalTable(
  economicLifeYears: number,
  curve: SurvivalCurve,
  periodYears: number,
  table: Float64Array,
): void {
  table[0] = 1;
  for (let age = 1; age < table.length; age++) {
    table[age] = survivingFraction(age * periodYears + AGE_AT_SERVICE_YEARS, economicLifeYears, curve);
  }
}
