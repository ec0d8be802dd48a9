import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import type { FigureWords } from "../figure-words";
import type { SourceCitation } from "../source-citation";

/** What every figure of the flows rests on. */
export function flowSources(
  { engineVersion, asOf }: Pick<ChainFlowsView, "engineVersion" | "asOf">,
  t: FigureWords<"chainFlows.sources">,
): SourceCitation[] {
  return [
    { name: t("engine", { version: engineVersion }) },
    { name: t("statements"), ...(asOf === null ? {} : { asOf: asOf.slice(0, 10) }) },
  ];
}
