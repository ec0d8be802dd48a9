import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { costSources } from "@/lib/charts/cost/cost-sources";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";

/** What every figure of the page rests on, with its date. */
export function useCostSources(quote: UnitCostQuote): SourceCitation[] {
  const t = useTranslations("cost.source");
  return useMemo(() => costSources(quote, t), [quote, t]);
}
