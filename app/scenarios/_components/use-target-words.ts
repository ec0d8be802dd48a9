import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { targetWords, type TargetWords } from "@/lib/charts/scenario/target-words";

/** How parameters, amounts, targets and solutions are written in the sections on what must be true. */
export function useTargetWords(firstProjectedYear: number): TargetWords {
  const t = useTranslations("scenarioTargets");
  const parameterWords = useTranslations("scenarioParameter");
  const locale = useLocale();
  return useMemo(
    () => targetWords(firstProjectedYear, { t, parameterWords, locale }),
    [t, parameterWords, locale, firstProjectedYear],
  );
}
