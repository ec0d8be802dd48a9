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
