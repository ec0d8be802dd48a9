import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { costWaterfallWords } from "@/lib/charts/cost/cost-waterfall-figure";
import type { CostWaterfallWords } from "@/lib/charts/cost/cost-waterfall-spec";

/** Names of lines and subtotals in the reader's language. */
export function useCostWaterfallWords(): CostWaterfallWords {
  const t = useTranslations("cost");
  return useMemo(() => costWaterfallWords(t), [t]);
}
