import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import type { Locale } from "@/lib/format/locale";
import type { SignpostReading } from "@/lib/model/tracking/judge-signpost";
import type { MissingReason } from "@/lib/model/tracking/tracked-point";
import type { RealisedWords } from "./realised-words";

/** Why there is no number, in words. */
export function missingWords(
  t: RealisedWords,
  missing: MissingReason | NonNullable<SignpostReading["reason"]>,
  locale: Locale,
): string {
  switch (missing.code) {
    case "missing-figures":
      return t("missing.missing-figures", { figures: figuresText(missing.figures, locale) });
    case "not-stored":
      return t(`missing.not-stored.${missing.series}`);
    case "too-short":
      return t("missing.too-short", {
        days: formatNumber(missing.days, locale),
        needed: formatNumber(missing.neededDays, locale),
      });
    case "not-before":
      return t("missing.not-before", { period: formatPeriod(missing.period, locale) });
    case "no-estimate":
    case "no-denominator":
    case "no-bound":
      return t(`missing.${missing.code}`);
  }
}

/** "AMZN 2026Q1", "AMZN 2026Q2", "META 2026Q2" to "AMZN (Q1 2026, Q2 2026) and META (Q2 2026)". */
export function figuresText(figures: readonly string[], locale: Locale): string {
  const byTicker = new Map<string, string[]>();
  for (const figure of figures) {
    const [ticker = "", quarter = ""] = figure.split(" ");
    byTicker.set(ticker, [...(byTicker.get(ticker) ?? []), formatPeriod(quarter, locale)]);
  }
  return formatList(
    [...byTicker].map(([ticker, quarters]) => `${ticker} (${[...new Set(quarters)].join(", ")})`),
    locale,
  );
}
