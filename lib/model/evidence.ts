/** From strongest to weakest: a figure derived from several inputs carries the weakest of theirs. */
export const evidenceStatuses = ["reported", "derived", "estimated", "scenario", "unresolved"] as const;

export type EvidenceStatus = (typeof evidenceStatuses)[number];

export function weakestEvidence(statuses: readonly EvidenceStatus[]): EvidenceStatus {
  const weakest = Math.max(0, ...statuses.map((status) => evidenceStatuses.indexOf(status)));
  return evidenceStatuses[weakest] ?? "unresolved";
}
