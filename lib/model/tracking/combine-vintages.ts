import { weakestEvidence, type EvidenceStatus } from "../evidence";
import type { IndicatorDating } from "./indicators";

/** One quarter of one member of a sum or ratio, in one vintage. */
export type MemberVintage = {
  member: string;
  quarter: string;
  value: number;
  /** ISO date. */
  knownAt: string;
  dating: IndicatorDating;
  evidence: EvidenceStatus;
  sourceUrl: string;
};

export type CombinedVintage = Omit<MemberVintage, "member">;

/** A quarter some members have and others lack. */
export type VintageGap = { quarter: string; missing: string[] };

/**
 * A figure made of several members' figures: its first vintage is of the day its last member was known, and each later
 * day on which it changes is another. A quarter that lacks a member has no figure: it comes back as a gap.
 */
export function combineVintages(
  members: readonly string[],
  vintages: readonly MemberVintage[],
  combine: (valueOf: (member: string) => number) => number,
): { combined: CombinedVintage[]; gaps: VintageGap[] } {
  const combined: CombinedVintage[] = [];
  const gaps: VintageGap[] = [];
  const relevant = vintages.filter(({ member }) => members.includes(member));
  for (const quarter of [...new Set(relevant.map((vintage) => vintage.quarter))].toSorted()) {
    const ofQuarter = relevant
      .filter((vintage) => vintage.quarter === quarter)
      .toSorted((a, b) => a.knownAt.localeCompare(b.knownAt));
    const missing = members.filter((member) => !ofQuarter.some((vintage) => vintage.member === member));
    if (missing.length > 0) {
      gaps.push({ quarter, missing });
      continue;
    }
    combined.push(...combineQuarter(quarter, ofQuarter, members.length, combine));
  }
  return { combined, gaps };
}

function combineQuarter(
  quarter: string,
  ofQuarter: readonly MemberVintage[],
  memberCount: number,
  combine: (valueOf: (member: string) => number) => number,
): CombinedVintage[] {
  const newest = new Map<string, MemberVintage>();
  const steps: CombinedVintage[] = [];
  for (const vintage of ofQuarter) {
    newest.set(vintage.member, vintage);
    if (newest.size < memberCount) continue;
    const value = combine((member) => newest.get(member)?.value ?? Number.NaN);
    const last = steps.at(-1);
    if (last?.value === value) continue;
    if (last?.knownAt === vintage.knownAt) steps.pop(); // the day's last word
    const parts = [...newest.values()];
    steps.push({
      quarter,
      value,
      knownAt: vintage.knownAt,
      dating: parts.find(({ dating }) => dating === "filing-deadline")?.dating ?? vintage.dating,
      evidence: weakestEvidence(["derived", ...parts.map(({ evidence }) => evidence)]),
      sourceUrl: vintage.sourceUrl,
    });
  }
  return steps;
}
