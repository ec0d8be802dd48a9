import type { FigureWords } from "../figure-words";
import type { SourceCitation } from "../source-citation";

/** What the cost of the reference accelerator rests on. */
export function referenceCostSources(
  electricity: SourceCitation,
  throughput: { sourceUrl: string | null; asOf: string | null },
  t: FigureWords<"verdict.cost">,
): SourceCitation[] {
  return [
    electricity,
    {
      name: t("throughput"),
      ...(throughput.sourceUrl === null ? {} : { url: throughput.sourceUrl }),
      ...(throughput.asOf === null ? {} : { asOf: throughput.asOf }),
    },
    { name: t("assumptions"), url: "/data" },
  ];
}
