export const reportFormats = ["pdf", "xlsx", "csv", "json", "parquet"] as const;

export type ReportFormat = (typeof reportFormats)[number];

export const contentTypeByFormat: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
};

export function isReportFormat(value: string): value is ReportFormat {
  return reportFormats.some((format) => format === value);
}
