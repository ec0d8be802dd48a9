import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { SourceCitation } from "@/lib/charts/source-citation";

/** What every figure of the page rests on, with its date. */
export function useCostSources({ serving, electricityPrice }: UnitCostQuote): SourceCitation[] {
  const t = useTranslations("cost.source");
  return useMemo(
    () => [
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
    ],
    [t, serving, electricityPrice],
  );
}

/** A title names its publication first; notes follow after a semicolon. */
function firstClause(title: string): string {
  return title.split(";", 1)[0] ?? title;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? Number.NaN, number ?? Number.NaN, 0)).toISOString().slice(0, 10);
}
