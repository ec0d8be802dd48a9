import {
  contentTypeByFormat,
  isReportFormat,
  reportFormats,
  type ReportFormat,
} from "@/lib/reports/report-formats";
import { AppError } from "@/lib/errors/app-error";

/** @throws {AppError} `code` for a format there is not, with those there are. */
export function requireReportFormat(
  text: string,
  code: "NOT_FOUND" | "INVALID_INPUT",
  field: string,
): ReportFormat {
  if (isReportFormat(text)) return text;
  throw new AppError(code, `A report has no format ${text === "" ? "by that name" : text}.`, {
    fields: [{ field, value: text, allowed: reportFormats.join(", ") }],
  });
}

/** A whole file to keep: its length is known before its first byte is sent. */
export function reportFileAnswer(bytes: Uint8Array, format: ReportFormat, fileName: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentTypeByFormat[format],
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
