import type { EvidenceStatus } from "../evidence";

/** The filing or statement behind a value. */
export type Citation = {
  title: string;
  url: string;
  /** ISO date on which it was filed, stated or published. */
  day: string;
  /** `filing-deadline`: the day of filing is unknown, so the last day the law allows stands in. */
  dating: "filing" | "filing-deadline" | "statement";
};

/** What the store holds no series of. */
export type UnstoredSeries = "share-price" | "impairment";

/** Why there is no number. */
export type MissingReason =
  | { code: "missing-figures"; figures: string[] } // "AMZN 2026Q3"
  | { code: "no-estimate" }
  | { code: "not-stored"; series: UnstoredSeries }
  | { code: "too-short"; days: number; neededDays: number }
  | { code: "no-denominator" };

/** One value of a series at one period, or the reason it is missing. */
export type TrackedPoint = {
  /** Calendar quarter ("2026Q2"), year ("2025") or ISO date. A trailing year is named by its last quarter. */
  period: string;
  value: number | null;
  missing: MissingReason | null;
  evidence: EvidenceStatus;
  /** ISO date from which the world could know it; null for what is missing. */
  knownAt: string | null;
  citation: Citation | null;
};

export function missingPoint(period: string, missing: MissingReason): TrackedPoint {
  return { period, value: null, missing, evidence: "unresolved", knownAt: null, citation: null };
}

/** The newest period with a value; null where none has one. */
export function newestValue(points: readonly TrackedPoint[]): (TrackedPoint & { value: number }) | null {
  const newest = points.findLast(({ value }) => value !== null);
  return newest === undefined || newest.value === null ? null : { ...newest, value: newest.value };
}
