import type { Locale } from "@/lib/format/locale";
import type { ReportContent } from "../build-scenario-bundle";
import { buildScenarioReport } from "../build-scenario-report";
import type { ReportSettings } from "../report-settings";
import { renderPdf } from "./pdf/render-pdf";
import { renderCsv } from "./render-csv";
import { renderJson } from "./render-json";

export const reportFormats = ["pdf", "csv", "json"] as const;

export type ReportFormat = (typeof reportFormats)[number];

export const contentTypeByFormat: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

export function isReportFormat(value: string): value is ReportFormat {
  return reportFormats.some((format) => format === value);
}

/** All formats come from the same results and say the same. */
export async function renderReport(
  content: ReportContent,
  format: ReportFormat,
  settings: ReportSettings,
): Promise<Uint8Array> {
  if (format === "json") return renderJson(content.bundle);
  const report = buildScenarioReport(content, settings);
  return format === "csv" ? renderCsv(report) : renderPdf(report);
}

/** `joule-street_comparison_2026-11-25_en.pdf` */
export function reportFileName({ bundle }: ReportContent, format: ReportFormat, locale: Locale): string {
  const day = (bundle.request.asOf ?? bundle.generatedAt).slice(0, 10);
  return `joule-street_${bundle.scenarioSet}_${day}_${locale}.${format}`;
}
