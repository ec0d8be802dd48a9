import { quarantineOutcome, type QuarantineDecisions } from "@/lib/contracts/quarantine";
import { callApi } from "@/lib/query-options/call-api";

/** Throws an Error with the first refusal where a row could not be decided. */
export async function decideRows(decisions: QuarantineDecisions): Promise<void> {
  const { refused } = await callApi("POST /api/v1/quarantine", {
    body: decisions,
    answer: quarantineOutcome,
  });
  if (refused[0] !== undefined) throw new Error(refused[0].reason);
}
