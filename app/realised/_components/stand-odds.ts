import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { oddsBasisOf } from "@/lib/model/tracking/odds-findings";
import type { StandOdds } from "@/lib/model/tracking/stand-facts";

/** What the paragraph says of the odds; null where no set of scenarios was known. */
export function standOdds({ main, fewestQuarters }: RealisedOdds): StandOdds | null {
  if (main === null) return null;
  const { status, quarterCount, posterior } = main.odds;
  return status === "resolved"
    ? {
        probabilities: posterior,
        quarterCount,
        basis: oddsBasisOf(main.odds),
        kind: main.kind,
        frozenOn: main.frozenOn,
      }
    : { fewestQuarters, quarterCount };
}
