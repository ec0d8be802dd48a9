import type { EvidenceStatus } from "../evidence";
import { regionFact, type RegionFact } from "./region-fact";

export type CarbonFootprint = {
  /** Null where no intensity is known; `reason` says why. */
  gramsCo2ePerMtok: number | null;
  intensityGramsCo2ePerKwh: number | null;
  /** Zone the intensity is of: a state has only its country's average. */
  zone: string | null;
  isNationalAverage: boolean;
  period: string | null;
  sourceTitle: string | null;
  sourceUrl: string | null;
  evidence: EvidenceStatus;
  verification: string | null;
  note: string | null;
  reason: string | null;
};

export type Footprint = {
  carbon: CarbonFootprint;
  /** On site, of the IT energy. */
  waterLitresPerMtok: number;
  energyKwhPerMtok: number;
  energyBoundary: "utility";
};

type FootprintInput = {
  energyKwhPerMtok: number; // at the utility meter
  pueRatio: number;
  waterUsageLitresPerKwh: number; // per kWh of IT
};

/** Carbon = energy at the meter x intensity of the grid ; water = energy of the IT x WUE. */
export function footprint(
  input: FootprintInput,
  zone: string,
  facts: readonly RegionFact[],
  statedGramsCo2ePerKwh: number | undefined,
): Footprint {
  return {
    carbon: carbonFootprint(input.energyKwhPerMtok, zone, facts, statedGramsCo2ePerKwh),
    waterLitresPerMtok: waterLitresPerMtok(input),
    energyKwhPerMtok: input.energyKwhPerMtok,
    energyBoundary: "utility",
  };
}

/** On site, of the IT energy. */
export function waterLitresPerMtok(input: FootprintInput): number {
  return (input.energyKwhPerMtok / input.pueRatio) * input.waterUsageLitresPerKwh;
}

function carbonFootprint(
  energyKwhPerMtok: number,
  zone: string,
  facts: readonly RegionFact[],
  statedGramsCo2ePerKwh: number | undefined,
): CarbonFootprint {
  const nothing: CarbonFootprint = {
    gramsCo2ePerMtok: null,
    intensityGramsCo2ePerKwh: null,
    zone: null,
    isNationalAverage: false,
    period: null,
    sourceTitle: null,
    sourceUrl: null,
    evidence: "unresolved",
    verification: null,
    note: null,
    reason: `no carbon intensity of ${zone} was known`,
  };
  if (statedGramsCo2ePerKwh !== undefined) {
    return {
      ...nothing,
      gramsCo2ePerMtok: energyKwhPerMtok * statedGramsCo2ePerKwh,
      intensityGramsCo2ePerKwh: statedGramsCo2ePerKwh,
      sourceTitle: "Stated in the request",
      evidence: "scenario",
      reason: null,
    };
  }
  const fact = regionFact(facts, zone, "carbon-intensity");
  if (fact === null) return nothing;
  return {
    gramsCo2ePerMtok: energyKwhPerMtok * fact.value,
    intensityGramsCo2ePerKwh: fact.value,
    zone: fact.zone,
    isNationalAverage: fact.zone !== zone,
    period: fact.period,
    sourceTitle: fact.sourceTitle,
    sourceUrl: fact.sourceUrl,
    evidence: fact.evidence,
    verification: fact.verification,
    note: fact.note,
    reason: null,
  };
}
