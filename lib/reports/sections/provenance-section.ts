import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import type { ReportContext } from "../report-context";
import type { ReportSection, ReportTable } from "../scenario-report";
import { seriesTable } from "./series-table";

/** Whose figures, under which licence, how new, what was done to them, and what may not stand here. */
export function provenanceSection(context: ReportContext): ReportSection {
  const { t } = context;
  return {
    id: "provenance",
    number: 16,
    heading: t("reportEvidence.provenance.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "paragraph", text: t("reportEvidence.provenance.text") },
      { kind: "table", table: sourceTable(context) },
      { kind: "table", table: seriesTable(context) },
      { kind: "paragraph", text: gapText(context) },
    ],
  };
}

function sourceTable({ t, bundle, locale, whole, words, figure }: ReportContext): ReportTable {
  const day = (iso: string | null) =>
    iso === null ? t("reportEvidence.provenance.undated") : formatDate(iso, locale);
  return {
    caption: t("reportEvidence.provenance.caption"),
    columns: [
      { head: t("reportEvidence.provenance.sourceColumn"), kind: "name", share: 3.2 },
      { head: t("reportEvidence.provenance.licence"), kind: "words", share: 2.2 },
      { head: t("reportEvidence.provenance.newest"), kind: "words", share: 0.85 },
      { head: t("reportEvidence.provenance.known"), kind: "words", share: 1.05 },
      { head: t("reportEvidence.provenance.fetched"), kind: "words", share: 1.05 },
      { head: t("reportEvidence.provenance.rows"), kind: "figure", share: 0.6 },
      { head: t("reportEvidence.provenance.passOn"), kind: "words", share: 0.8 },
    ],
    rows: bundle.provenance.sources.map((source) => [
      words(`${source.publisher}: ${source.title}`),
      words(source.licenceName),
      words(
        source.newestPeriodEnd === null
          ? t("reportEvidence.provenance.undated")
          : formatPeriod(lastMonthOf(source.newestPeriodEnd), locale),
      ),
      words(day(source.newestKnownAt)),
      words(day(source.retrievedAt)),
      figure(source.rowCount, whole(source.rowCount)),
      words(t(`reportEvidence.provenance.${source.redistribution ? "yes" : "byReference"}`)),
    ]),
    note: null,
  };
}

/** A period ends where the next begins: its last month is the one before. */
function lastMonthOf(periodEnd: string): string {
  return new Date(Date.parse(periodEnd) - 1).toISOString().slice(0, 7);
}

/** Which tracked quarters lack a member, and which sources are named without their values. */
function gapText({ t, bundle, locale }: ReportContext): string {
  const { tracking } = bundle.inputs;
  if (tracking?.status !== "available") return t("reportEvidence.provenance.noGaps");
  const { gaps, withheld } = tracking.value;
  const missing = gaps.map((gap) => {
    const named = {
      indicator: t(`realisedOdds.indicator.${gap.indicator}`),
      quarter: formatPeriod(gap.quarter, locale),
    };
    return gap.missing.length === 0
      ? t("realisedOdds.unresolved.offScale", named)
      : t("realisedOdds.unresolved.gap", { ...named, missing: formatList(gap.missing, locale) });
  });
  const sources = withheld.map(({ title, licenceName, homepageUrl }) =>
    t("reportEvidence.provenance.withheldItem", { title, licence: licenceName, url: homepageUrl }),
  );
  return [
    missing.length === 0
      ? t("reportEvidence.provenance.noGaps")
      : t("reportEvidence.provenance.gaps", { list: missing.join("; ") }),
    ...(sources.length === 0
      ? []
      : [t("reportEvidence.provenance.withheld", { list: formatList(sources, locale) })]),
  ].join(" ");
}
