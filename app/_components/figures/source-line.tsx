import { useLocale, useTranslations } from "next-intl";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { formatDate, formatInstant } from "@/lib/format/format-date";

/** "Source: EIA retail sales. As of 31 Dec 2025, fetched 21 Aug 2026, 14:05 UTC" */
export function SourceLine({ sources }: { sources: readonly SourceCitation[] }) {
  const t = useTranslations("chart");
  const locale = useLocale();
  return (
    <p className="text-caption text-muted">
      {t("source")}:{" "}
      {sources.map((source, index) => (
        <span key={source.name}>
          {index > 0 && "; "}
          {source.url === undefined ? (
            source.name
          ) : (
            <a
              href={source.url}
              rel="noreferrer"
              target="_blank"
              className="underline decoration-rule-strong underline-offset-2 hover:decoration-ink"
            >
              {source.name}
            </a>
          )}
          {source.asOf !== undefined && `. ${t("asOf", { date: formatDate(source.asOf, locale) })}`}
          {source.fetchedAt !== undefined &&
            `, ${t("fetched", { date: formatInstant(source.fetchedAt, locale) })}`}
        </span>
      ))}
    </p>
  );
}
