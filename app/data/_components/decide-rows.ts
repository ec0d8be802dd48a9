import { quarantineOutcome, type QuarantineDecisions } from "@/lib/contracts/quarantine";
import { postJson } from "@/lib/query-options/post-json";

/** Throws an Error with the first refusal where a row could not be decided. */
export async function decideRows(decisions: QuarantineDecisions): Promise<void> {
  const { refused } = await postJson("/api/v1/quarantine", decisions, quarantineOutcome);
  if (refused[0] !== undefined) throw new Error(refused[0].reason);
}
