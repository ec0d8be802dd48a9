import type { Locale } from "@/lib/format/locale";
import type { ReportContent } from "../build-scenario-bundle";
import { buildScenarioReport } from "../build-scenario-report";
import type { ReportFormat } from "../report-formats";
import type { ReportSettings } from "../report-settings";
import { renderCsv } from "./render-csv";
import { renderJson } from "./render-json";

/** All formats come from the same results and say the same. */
export async function renderReport(
  content: ReportContent,
  format: ReportFormat,
  settings: ReportSettings,
): Promise<Uint8Array> {
  if (format === "json") return renderJson(content.bundle);
  const report = buildScenarioReport(content, settings);
  switch (format) {
    case "csv":
      return renderCsv(report, settings.byteOrderMark);
    case "pdf": {
      const { renderPdf } = await import("./pdf/render-pdf"); // fonts and a canvas: only for whoever draws
      return renderPdf(report, settings.paper);
    }
    case "xlsx": {
      const { renderXlsx } = await import("./xlsx/render-xlsx");
      return renderXlsx(content, report, settings);
    }
    case "parquet": {
      const { renderParquet } = await import("./render-parquet");
      return renderParquet(report);
    }
  }
}

/** `joule-street_comparison_2026-11-25_en.pdf` */
export function reportFileName({ bundle }: ReportContent, format: ReportFormat, locale: Locale): string {
  const day = (bundle.request.asOf ?? bundle.generatedAt).slice(0, 10);
  return `joule-street_${bundle.scenarioSet}_${day}_${locale}.${format}`;
}
