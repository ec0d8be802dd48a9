import type { EvidenceStatus } from "@/lib/model/evidence";

/** Where a figure comes from: what its popover shows. Dates are ISO. */
export type Provenance = {
  evidence: EvidenceStatus;
  source: string; // publisher and series, as cited
  sourceUrl?: string | undefined;
  asOf?: string | undefined; // day the figure speaks of
  fetchedAt?: string | undefined; // instant we read it
  formula?: string | undefined; // "$/MWh × kWh ÷ tokens"
  perimeter?: string | undefined;
  licence?: string | undefined;
  note?: string | undefined; // what weakens the figure, in the source's words
};
