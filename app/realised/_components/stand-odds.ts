import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import type { StandOdds } from "@/lib/model/tracking/stand-facts";

/** What the paragraph says of the odds; null where no set of scenarios was known. */
export function standOdds({ main, fewestQuarters }: RealisedOdds): StandOdds | null {
  if (main === null) return null;
  const { status, quarterCount, posterior } = main.odds;
  return status === "resolved"
    ? { probabilities: posterior, quarterCount, kind: main.kind, frozenOn: main.frozenOn }
    : { fewestQuarters, quarterCount };
}
