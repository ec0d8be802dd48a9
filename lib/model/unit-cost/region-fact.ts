import type { EvidenceStatus } from "../evidence";

export type RegionMetric =
  | "carbon-intensity"
  | "mean-wet-bulb"
  | "mean-dry-bulb"
  | "design-wet-bulb"
  | "design-dry-bulb";

/** A figure about a country or a state that is no price. Carbon in gCO2e/kWh, temperatures in degC. */
export type RegionFact = {
  zone: string;
  metric: RegionMetric;
  value: number;
  low: number | null;
  high: number | null;
  unit: string;
  period: string;
  evidence: EvidenceStatus;
  /** How the figure was checked; `assumed` where it is a choice of this model. */
  verification: string;
  sourceTitle: string;
  sourceUrl: string | null;
  note: string | null;
};

/** The zone's own figure, else its country's: US-VA, then US. */
export function regionFact(
  facts: readonly RegionFact[],
  zone: string,
  metric: RegionMetric,
): RegionFact | null {
  const of = (candidate: string) => facts.find((fact) => fact.zone === candidate && fact.metric === metric);
  const [country = zone] = zone.split("-");
  return of(zone) ?? of(country) ?? null;
}
