import { buildFigures } from "./build-figures";
import type { ReportContext } from "./report-context";
import type { ReportCover, ReportData } from "./scenario-report";

export function buildReportData(context: ReportContext, cover: ReportCover): ReportData {
  const { t, bundle } = context;
  return {
    generatedAt: bundle.generatedAt,
    contentHash: bundle.contentHash,
    figures: buildFigures(context),
    csvNotes: [
      { name: t("report.csv.title"), value: cover.title },
      ...cover.facts,
      { name: t("report.csv.unitNote"), value: t("report.csv.unitNoteValue") },
      { name: t("report.csv.quantiles"), value: t("report.csv.quantilesValue") },
      { name: t("reportEvidence.disclosures.heading"), value: cover.notice },
    ],
  };
}
