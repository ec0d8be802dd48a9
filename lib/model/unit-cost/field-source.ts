import type { EvidenceStatus } from "../evidence";

export type CostAssumption = {
  id: string;
  name: string;
  unit: string;
  low: number | null;
  mode: number | null;
  high: number | null;
  distribution: string;
  asOf: string | null;
  sourceTitle: string;
  sourceUrl: string | null;
  note: string | null;
};

/** `verified`: a source can be read. `unverified`: none was found, or it is a stand-in. `assumed`: a choice, not a fact. */
export type Verification = "verified" | "unverified" | "assumed" | "overridden";

/** One input of the model with its range and provenance. Bounds are null where the source gives none. */
export type FieldSource = {
  value: number;
  low: number | null;
  mode: number | null;
  high: number | null;
  sourceTitle: string;
  sourceUrl: string | null;
  asOf: string | null;
  assumptionId: string | null;
  evidence: EvidenceStatus;
  verification: Verification;
  note: string | null;
};

const ASSUMED = /^assumed/i;
const UNVERIFIED = /UNVERIFIED/;
const POINT_DISTRIBUTIONS = new Set(["point", "discrete", "P5/P50/P95 empirical"]);

/** @throws {RangeError} if there is no assumption of that id. */
export function findAssumption(assumptions: readonly CostAssumption[], id: string): CostAssumption {
  const found = assumptions.find((assumption) => assumption.id === id);
  if (found === undefined) throw new RangeError(`assumptions must hold ${id}, got none`);
  return found;
}

/** @throws {RangeError} if the assumption has no mode. */
export function sourceFromAssumption(assumption: CostAssumption): FieldSource {
  const { id, low, mode, high, sourceTitle, sourceUrl, asOf, note } = assumption;
  if (mode === null) throw new RangeError(`assumption ${id} must have a mode, got none`);
  const verification = verificationOf(assumption);
  return {
    value: mode,
    low,
    mode,
    high,
    sourceTitle,
    sourceUrl,
    asOf,
    assumptionId: id,
    evidence: verification === "verified" ? evidenceOf(assumption) : "estimated",
    verification,
    note,
  };
}

function verificationOf({ sourceTitle, sourceUrl, note }: CostAssumption): Verification {
  if (UNVERIFIED.test(sourceTitle) || (note !== null && UNVERIFIED.test(note))) return "unverified";
  if (ASSUMED.test(sourceTitle) || sourceUrl === null) return "assumed";
  return "verified";
}

function evidenceOf({ distribution, sourceTitle }: CostAssumption): EvidenceStatus {
  if (distribution === "derived" || /^derived/i.test(sourceTitle)) return "derived";
  return POINT_DISTRIBUTIONS.has(distribution) ? "reported" : "estimated";
}

/** A neutral choice of this model, such as an owned facility: weaker than a published figure, no scenario of its own. */
export function assumedSource(value: number, sourceTitle: string): FieldSource {
  return {
    value,
    low: null,
    mode: null,
    high: null,
    sourceTitle,
    sourceUrl: null,
    asOf: null,
    assumptionId: null,
    evidence: "estimated",
    verification: "assumed",
    note: null,
  };
}

/** A value that whoever asks states, with nothing of ours behind it. */
export function statedSource(value: number): FieldSource {
  return {
    ...assumedSource(value, "Stated in the request"),
    evidence: "scenario",
    verification: "overridden",
  };
}

/** The reader's value; range and source stay, to show what was left. */
export function overriddenSource(source: FieldSource, value: number): FieldSource {
  return { ...source, value, evidence: "scenario", verification: "overridden" };
}
