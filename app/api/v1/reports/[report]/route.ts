import { getDatabase } from "@/db/client";
import { reportFileRequest, reportFileRequestNames } from "@/lib/contracts/report-file-request";
import { AppError } from "@/lib/errors/app-error";
import { env } from "@/lib/env";
import { fillReportSettings, getReportSources } from "@/lib/queries/get-report-sources";
import { findPreviousReport } from "@/lib/queries/read-saved-bundle";
import { renderInProcess } from "@/lib/reports/render-process/render-pool";
import { contentTypeByFormat, isReportFormat, reportFormats } from "@/lib/reports/report-formats";
import { comparisonFromUrl } from "../../../_http/comparison-from-url";
import { conditional } from "../../../_http/conditional";
import { originOfRequest } from "../../../_http/origin-of-request";
import { problem } from "../../../_http/problem";
import { slugOfPath } from "../../../_http/slug-of-path";

/** A report as a file: `comparison.pdf`, `base.json`. The address carries everything it depends on. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ report: string }> },
): Promise<Response> {
  try {
    const { scenarioSet, format } = reportName((await params).report);
    const stated = comparisonFromUrl(request.url, reportFileRequestNames);
    const { lang, paper, bom, title, notes } = reportFileRequest.parse(fileParametersOf(request.url), {
      reportInput: true,
    });
    const database = await getDatabase();
    const comparison = await fillReportSettings(database, scenarioSet, stated);
    const generatedAt = new Date().toISOString();
    const sources = await getReportSources(database, scenarioSet, comparison, {
      generatedAt,
      isPublicInstance: env.JOULE_PUBLIC,
      findPreviousReport,
    });
    const { bytes, fileName } = await renderInProcess(
      {
        input: { ...sources, scenarioSet, title, notes, request: comparison, generatedAt },
        format,
        settings: { locale: lang, paper, byteOrderMark: bom, origin: originOfRequest(request) },
      },
      request.signal,
    );
    const answer = new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": contentTypeByFormat[format],
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename="${fileName}"`,
      },
    });
    return await conditional(request, answer);
  } catch (error) {
    return problem(error);
  }
}

/** @throws {AppError} NOT_FOUND when the name ends in no format there is, or names what can be no scenario. */
function reportName(name: string) {
  const at = name.lastIndexOf(".");
  const format = at < 0 ? "" : name.slice(at + 1);
  if (!isReportFormat(format)) {
    throw new AppError("NOT_FOUND", `A report has no format ${format === "" ? "by that name" : format}.`, {
      fields: [{ field: "format", value: format, allowed: reportFormats.join(", ") }],
    });
  }
  return { scenarioSet: slugOfPath(name.slice(0, at)), format };
}

function fileParametersOf(url: string): Record<string, string> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    Array.from(searchParams).filter(([name]) => reportFileRequestNames.includes(name)),
  );
}
