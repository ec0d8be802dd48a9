import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { FigureWords } from "../figure-words";
import type { SourceCitation } from "../source-citation";

/** What every figure of a quote rests on, with its date. */
export function costSources(
  { serving, electricityPrice }: UnitCostQuote,
  t: FigureWords<"cost.source">,
): SourceCitation[] {
  return [
    ...(electricityPrice === null
      ? []
      : [
          {
            name: electricityPrice.sourceTitle,
            url: electricityPrice.sourceUrl ?? undefined,
            asOf: lastDayOf(electricityPrice.newestMonth),
            fetchedAt: electricityPrice.retrievedAt,
          },
        ]),
    ...(serving.kind === "stated"
      ? []
      : [
          {
            name: firstClause(serving.sourceTitle),
            url: serving.sourceUrl ?? undefined,
            asOf: serving.kind === "roofline" ? serving.asOf : serving.measuredOn,
          },
        ]),
    { name: t("assumptions"), url: "/data" },
  ];
}

/** A title names its publication first; notes follow after a semicolon. */
function firstClause(title: string): string {
  return title.split(";", 1)[0] ?? title;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? Number.NaN, number ?? Number.NaN, 0)).toISOString().slice(0, 10);
}
