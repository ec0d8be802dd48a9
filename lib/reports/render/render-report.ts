import type { Locale } from "@/lib/format/locale";
import type { ReportContent } from "../build-scenario-bundle";
import { buildReportData } from "../build-report-data";
import { buildScenarioReport } from "../build-scenario-report";
import { createReportContext } from "../report-context";
import type { ReportFormat } from "../report-formats";
import type { ReportSettings } from "../report-settings";
import type { ReportData } from "../scenario-report";
import { reportCover } from "../sections/report-cover";
import { renderCsv } from "./render-csv";
import { renderJson } from "./render-json";

/** All formats come from the same results and say the same. */
export async function renderReport(
  content: ReportContent,
  format: ReportFormat,
  settings: ReportSettings,
): Promise<Uint8Array> {
  switch (format) {
    case "json":
      return renderJson(content.bundle);
    case "csv":
      return renderCsv(reportData(content, settings), settings.byteOrderMark);
    case "pdf": {
      const { renderPdf } = await import("./pdf/render-pdf"); // fonts and a canvas: only for whoever draws
      return renderPdf(buildScenarioReport(content, settings), settings.paper);
    }
    case "xlsx": {
      const { renderXlsx } = await import("./xlsx/render-xlsx");
      return renderXlsx(content, buildScenarioReport(content, settings), settings);
    }
    case "parquet": {
      const { renderParquet } = await import("./render-parquet");
      return renderParquet(reportData(content, settings));
    }
  }
}

/** Its sentences and charts, which these formats do not hold, are most of the work of a report. */
function reportData(content: ReportContent, settings: ReportSettings): ReportData {
  const context = createReportContext(content, settings);
  return buildReportData(context, reportCover(context));
}

/** `joule-street_comparison_2026-11-25_en.pdf` */
export function reportFileName({ bundle }: ReportContent, format: ReportFormat, locale: Locale): string {
  const day = (bundle.request.asOf ?? bundle.generatedAt).slice(0, 10);
  return `joule-street_${bundle.scenarioSet}_${day}_${locale}.${format}`;
}
