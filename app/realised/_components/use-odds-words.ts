import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Hypothesis } from "@/lib/model/tracking/hypotheses";

export type OddsWords = ReturnType<typeof useOddsWords>;

/** Words and numbers that every part of the odds section writes alike; the same object until the language changes. */
export function useOddsWords() {
  const t = useTranslations("realisedOdds");
  const scenario = useTranslations("figure.scenario");
  const locale = useLocale();
  return useMemo(
    () => ({
      t,
      locale,
      /** As a table's head or a label has it. */
      name: (hypothesis: Hypothesis) => (hypothesis === "other" ? t("other") : scenario(hypothesis)),
      share: (fraction: number) => formatQuantity(fraction, "fraction", locale, { fractionDigits: 0 }),
      nats: (value: number) => formatQuantity(value, "number", locale, { fractionDigits: 2, sign: "always" }),
      plain: (value: number, fractionDigits: number) =>
        formatQuantity(value, "number", locale, { fractionDigits }),
      date: (day: string) => formatDate(day, locale),
      quarter: (quarter: string) => formatPeriod(quarter, locale),
    }),
    [t, scenario, locale],
  );
}
