import { formatPeriod } from "@/lib/format/format-date";
import type { EvidenceStatus } from "@/lib/model/evidence";
import type { ReportContext } from "../report-context";

/** What a scenario chart rests on, how new each is, and how well it is known. */
export function scenarioSourceLine(context: ReportContext): string {
  const { t, bundle, locale } = context;
  const { filedYears, electricity } = bundle.provenance;
  return [
    `${t("verdict.source.filings")} (${filedYears.at(-1)?.year ?? ""})`,
    `${t("verdict.source.electricity")} (${formatPeriod(electricity.newest.periodStart.slice(0, 7), locale)})`,
    engineLine(context),
    evidenceWords(context, "scenario"),
  ].join("; ");
}

export function engineLine({ bundle }: ReportContext): string {
  return `Joule Street ${bundle.engineVersion}`;
}

export function evidenceWords({ t, locale }: ReportContext, status: EvidenceStatus): string {
  return t("report.evidence", { status: t(`figure.evidence.${status}`).toLocaleLowerCase(locale) });
}
