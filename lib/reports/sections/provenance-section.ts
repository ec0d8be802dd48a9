import { formatDate, formatPeriod } from "@/lib/format/format-date";
import type { ReportContext } from "../report-context";
import type { ReportSection, ReportTable } from "../scenario-report";

/** Whose figures, under which licence, how new. */
export function provenanceSection(context: ReportContext): ReportSection {
  const { t, bundle, locale, quantity } = context;
  const { electricity } = bundle.provenance;
  return {
    id: "provenance",
    number: 16,
    heading: t("report.provenance.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "paragraph", text: t("report.provenance.text") },
      { kind: "table", table: sourceTable(context) },
      {
        kind: "paragraph",
        text: t("report.provenance.electricity", {
          seriesId: electricity.seriesId,
          mean: quantity(electricity.trailingYearMeanUsdPerMwh, "usdPerMwh"),
          month: formatPeriod(electricity.newest.periodStart.slice(0, 7), locale),
          newest: quantity(electricity.newest.priceUsdPerMwh, "usdPerMwh"),
          evidence: t(`figure.evidence.${electricity.newest.evidence}`).toLocaleLowerCase(locale),
          known: formatDate(electricity.newest.knownAt, locale),
          attribution: electricity.attribution,
          licence: electricity.licenceName,
        }),
      },
    ],
  };
}

function sourceTable({ t, bundle, locale, whole, words, figure }: ReportContext): ReportTable {
  const day = (iso: string | null) =>
    iso === null ? t("report.provenance.undated") : formatDate(iso, locale);
  return {
    caption: t("report.provenance.caption"),
    columns: [
      { head: t("report.provenance.sourceColumn"), kind: "name", share: 2.4 },
      { head: t("report.provenance.licence"), kind: "words", share: 1.8 },
      { head: t("report.provenance.newest"), kind: "words", share: 1 },
      { head: t("report.provenance.known"), kind: "words", share: 1 },
      { head: t("report.provenance.fetched"), kind: "words", share: 1 },
      { head: t("report.provenance.rows"), kind: "figure", share: 0.65 },
    ],
    rows: bundle.provenance.sources.map((source) => [
      words(`${source.publisher}: ${source.title}`),
      words(source.licenceName),
      words(
        source.newestPeriodEnd === null ? t("report.provenance.undated") : lastDay(source.newestPeriodEnd),
      ),
      words(day(source.newestKnownAt)),
      words(day(source.retrievedAt)),
      figure(source.rowCount, whole(source.rowCount)),
    ]),
    note: null,
  };

  /** A period ends where the next begins: its last month is the one before. */
  function lastDay(periodEnd: string): string {
    const instant = new Date(Date.parse(periodEnd) - 1).toISOString();
    return formatPeriod(instant.slice(0, 7), locale);
  }
}
