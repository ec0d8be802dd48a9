import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { Hypothesis } from "@/lib/model/tracking/hypotheses";
import type { FigureWords } from "../figure-words";

export type OddsWords = ReturnType<typeof oddsWords>;

/** Words and numbers that every part of the odds section writes alike. */
export function oddsWords(
  t: FigureWords<"realisedOdds">,
  scenario: FigureWords<"figure.scenario">,
  locale: Locale,
) {
  return {
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
  };
}
