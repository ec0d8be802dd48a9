import { HOURS_PER_YEAR, SECONDS_PER_YEAR } from "@/lib/units/time";
import { TOKENS_PER_MILLION } from "@/lib/units/tokens";
import { expm1 } from "../numeric/deterministic-expm1";
import { power } from "../numeric/deterministic-power";

export type SoftwareLeverInput = {
  softwareMultiplierRatio: number; // goodput at the same service level; 1.2 is +20 %, below 1 a regression
  powerElasticity: number; // of power to goodput, 0 to 1; decode is bound by memory, so below 1
  acceleratorHourUsd: number;
  energyUsdPerAcceleratorHour: number; // IT, losses and cooling
  servedTokensPerSecond: number; // per accelerator, before the change: T u g
  priceUsdPerMtok: number;
  grossMarginFraction: number;
  passThroughFraction: number; // phi: price falls to P s^-phi
};

export type SoftwareLever = {
  /** C'/C = (1 + E a (s - 1) / c_h) / s. */
  unitCostRatio: number;
  /** Change of unit cost if the same 20 % came off the electricity bill instead: -(s - 1) E / c_h. */
  electricityBillMisreadingFraction: number;
  /** What electricity itself contributes to the change of unit cost. */
  electricityContributionFraction: number;
  grossMarginAfterFraction: number; // price held
  /** Power freed for the same tokens where nameplate is the limit: 1 - 1 / s. */
  freedPowerFraction: number;
  /** The same where the draw is the limit: 1 - (1 + a (s - 1)) / s. */
  freedDrawFraction: number;
  /** Change in cash flow, USD per accelerator and year. */
  cashFlow: {
    soldOutUsd: number; // every extra token sells at the passed-through price
    demandBoundNowUsd: number; // tokens fixed: sunk capital stays, energy is saved
    demandBoundDeferredUsd: number; // tokens fixed: growth of the fleet that can wait
    competitiveUsd: number; // sold out, all of the gain given to customers
  };
};

function assertLever(input: SoftwareLeverInput): void {
  const above = (field: "softwareMultiplierRatio" | "acceleratorHourUsd"): void => {
    if (!(input[field] > 0 && input[field] < Infinity)) {
      throw new RangeError(`${field} must be above 0 and finite, got ${input[field]}`);
    }
  };
  above("softwareMultiplierRatio");
  above("acceleratorHourUsd");
  for (const field of ["powerElasticity", "passThroughFraction"] as const) {
    if (!(input[field] >= 0 && input[field] <= 1)) {
      throw new RangeError(`${field} must be from 0 to 1, got ${input[field]}`);
    }
  }
  for (const field of ["servedTokensPerSecond", "priceUsdPerMtok"] as const) {
    if (!(input[field] >= 0)) throw new RangeError(`${field} must be at least 0, got ${input[field]}`);
  }
  if (!(input.grossMarginFraction <= 1)) {
    throw new RangeError(`grossMarginFraction must be at most 1, got ${input.grossMarginFraction}`);
  }
}

/**
 * What a better inference stack is worth: it scales all capital, not the electricity bill alone.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function softwareLever(input: SoftwareLeverInput): SoftwareLever {
  assertLever(input);
  return softwareLeverOfValid(input);
}

/** `softwareLever` of terms already known to be accepted, as in every draw of an ensemble. */
export function softwareLeverOfValid(input: SoftwareLeverInput): SoftwareLever {
  const gain = input.softwareMultiplierRatio;
  const hourUsd = input.acceleratorHourUsd;
  const energyUsd = input.energyUsdPerAcceleratorHour;
  const drawRatio = 1 + input.powerElasticity * (gain - 1);
  const extraEnergyUsdPerYear = energyUsd * (drawRatio - 1) * HOURS_PER_YEAR;
  const unitCostRatio = (hourUsd + energyUsd * (drawRatio - 1)) / hourUsd / gain;
  const energyShare = energyUsd / hourUsd;
  const revenueUsdPerYear =
    (input.servedTokensPerSecond * SECONDS_PER_YEAR * input.priceUsdPerMtok) / TOKENS_PER_MILLION;
  return {
    unitCostRatio,
    electricityBillMisreadingFraction: -energyShare * (gain - 1),
    electricityContributionFraction: -energyShare * (1 - drawRatio / gain),
    grossMarginAfterFraction: 1 - (1 - input.grossMarginFraction) * unitCostRatio,
    freedPowerFraction: 1 - 1 / gain,
    freedDrawFraction: 1 - drawRatio / gain,
    cashFlow: {
      soldOutUsd:
        revenueUsdPerYear * (power(gain, 1 - input.passThroughFraction) - 1) - extraEnergyUsdPerYear,
      demandBoundNowUsd: energyUsd * (1 - drawRatio / gain) * HOURS_PER_YEAR,
      demandBoundDeferredUsd: hourUsd * (1 - unitCostRatio) * HOURS_PER_YEAR,
      competitiveUsd: 0 - extraEnergyUsdPerYear, // the same at a pass-through of 1
    },
  };
}

/** Margin while rivals catch up with lag tau: m(t) = m' - (m' - m)(1 - exp(-t / tau)). */
export function marginWhileRivalsAdopt(terms: {
  marginBeforeFraction: number;
  marginAfterFraction: number;
  yearsSinceAdoption: number;
  adoptionLagYears: number;
}): number {
  const { marginBeforeFraction: before, marginAfterFraction: after, adoptionLagYears } = terms;
  if (!(adoptionLagYears > 0))
    throw new RangeError(`adoptionLagYears must be above 0, got ${adoptionLagYears}`);
  return after + (after - before) * expm1(-terms.yearsSinceAdoption / adoptionLagYears);
}

export type DemandResponse = {
  priceRatio: number;
  quantityRatio: number;
  capacityBound: boolean;
  energyRatio: number;
};

/** P'/P = s^-phi ; Q'/Q = (P'/P)^-eps, at most s Q_cap / Q. Above an elasticity of 1 energy use can grow. */
export function demandResponse(terms: {
  softwareMultiplierRatio: number;
  powerElasticity: number;
  passThroughFraction: number;
  priceElasticity: number;
  capacityToDemandRatio: number; // before the change; 1 is sold out
}): DemandResponse {
  const gain = terms.softwareMultiplierRatio;
  if (!(gain > 0)) throw new RangeError(`softwareMultiplierRatio must be above 0, got ${gain}`);
  if (!(terms.capacityToDemandRatio >= 1)) {
    throw new RangeError(`capacityToDemandRatio must be at least 1, got ${terms.capacityToDemandRatio}`);
  }
  const priceRatio = power(gain, -terms.passThroughFraction);
  const wanted = power(priceRatio, -terms.priceElasticity);
  const capacity = gain * terms.capacityToDemandRatio;
  const quantityRatio = Math.min(wanted, capacity);
  const energyPerToken = (1 + terms.powerElasticity * (gain - 1)) / gain;
  return {
    priceRatio,
    quantityRatio,
    capacityBound: wanted > capacity,
    energyRatio: quantityRatio * energyPerToken,
  };
}
