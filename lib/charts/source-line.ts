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
      asOf === undefined
        ? name
        : `${name}, ${inSentence(t("asOf", { date: formatDate(asOf, locale) }), locale)}`,
    )
    .join("; ");
}

/** "As of 31 Dec" within a line: "as of 31 Dec". */
function inSentence(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}
