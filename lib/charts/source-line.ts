import { formatDate } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import type { FigureWords } from "./figure-words";
import type { SourceCitation } from "./source-citation";

/** "EIA retail sales, as of 31 Dec 2025; SEC filings" */
export function sourceLine(
  sources: readonly SourceCitation[],
  t: FigureWords<"chart">,
  locale: Locale,
): string {
  return sources
    .map(({ name, asOf }) =>
      asOf === undefined ? name : `${name}, ${t("asOf", { date: formatDate(asOf, locale) })}`,
    )
    .join("; ");
}
