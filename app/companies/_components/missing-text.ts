import { formatList, formatPeriod, formatDate } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import type { RateGap } from "@/lib/queries/convert-to-usd";
import type { MissingFigure } from "@/lib/queries/trailing-figures";
import type { CompanyWords } from "./company-words";

/** Why there is no number, in words. */
export function missingText(t: CompanyWords, missing: MissingFigure | RateGap, locale: Locale): string {
  if (missing.code === "missing-periods") {
    const periods = missing.periods.toReversed().map((period) => formatPeriod(period, locale));
    return t("missing.missing-periods", { periods: formatList(periods, locale) });
  }
  if (missing.code === "several-units")
    return t("missing.several-units", { units: missing.units.join(", ") });
  if (missing.code === "no-rate") {
    return t("missing.no-rate", {
      series: missing.seriesId,
      first: formatDate(missing.first, locale),
      last: formatDate(missing.last, locale),
    });
  }
  if (missing.code === "not-filed") return t("missing.not-filed");
  return t(`missing.${missing.code}`, { currency: missing.currency });
}
