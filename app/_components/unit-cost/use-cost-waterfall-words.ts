import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CostWaterfallWords } from "@/lib/charts/cost/cost-waterfall-spec";
import { costLines, type CostLine } from "@/lib/model/unit-cost/cost-line";

/** Names of lines and subtotals in the reader's language. */
export function useCostWaterfallWords(): CostWaterfallWords {
  const t = useTranslations("cost");
  return useMemo(
    () => ({
      value: t("waterfall.value"),
      total: t("waterfall.total"),
      lines: Object.fromEntries(costLines.map((line) => [line, t(`line.${line}`)])) as Record<
        CostLine,
        string
      >,
      groups: {
        capital: t("waterfall.group.capital"),
        energy: t("waterfall.group.energy"),
        running: t("waterfall.group.running"),
      },
    }),
    [t],
  );
}
