import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { oddsWords, type OddsWords } from "@/lib/charts/tracking/odds-words";

/** Words and numbers that every part of the odds section writes alike; the same object until the language changes. */
export function useOddsWords(): OddsWords {
  const t = useTranslations("realisedOdds");
  const scenario = useTranslations("figure.scenario");
  const locale = useLocale();
  return useMemo(() => oddsWords(t, scenario, locale), [t, scenario, locale]);
}
