import { getDatabase } from "@/db/client";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import { AppError } from "@/lib/errors/app-error";
import { env } from "@/lib/env";
import { defaultLocale, isLocale, locales, type Locale } from "@/lib/format/locale";
import { fillReportSettings, getReportSources } from "@/lib/queries/get-report-sources";
import { buildScenarioBundle } from "@/lib/reports/build-scenario-bundle";
import {
  contentTypeByFormat,
  isReportFormat,
  renderReport,
  reportFileName,
  reportFormats,
} from "@/lib/reports/render/render-report";
import { comparisonFromUrl } from "../../../_http/comparison-from-url";
import { problem } from "../../../_http/problem";
import { slugOfPath } from "../../../_http/slug-of-path";

const LANGUAGE = "lang";

/** A report as a file: `comparison.pdf`, `base.json`. The address carries everything it depends on. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ report: string }> },
): Promise<Response> {
  try {
    const { scenarioSet, format } = reportName((await params).report);
    const stated = comparisonFromUrl(request.url, [LANGUAGE]);
    const locale = requestedLocale(request.url);
    const database = await getDatabase();
    const comparison = await fillReportSettings(database, scenarioSet, stated);
    const generatedAt = new Date().toISOString();
    const sources = await getReportSources(database, scenarioSet, comparison, {
      generatedAt,
      isPublicInstance: env.JOULE_PUBLIC,
      findPreviousReport: async () => null,
    });
    const content = buildScenarioBundle({
      ...sources,
      scenarioSet,
      request: comparison,
      simulations: comparison.draws === 0 ? [] : await simulateInSlices(sources.inputs, request.signal),
      generatedAt,
    });
    const bytes = await renderReport(content, format, {
      locale,
      paper: "a4",
      byteOrderMark: false,
      origin: new URL(request.url).origin,
    });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": contentTypeByFormat[format],
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename="${reportFileName(content, format, locale)}"`,
        "cache-control": "private, no-store",
      },
    });
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

function requestedLocale(url: string): Locale {
  const language = new URL(url).searchParams.get(LANGUAGE) ?? defaultLocale;
  if (isLocale(language)) return language;
  throw new AppError("INVALID_INPUT", `There is no report in ${language}.`, {
    fields: [{ field: LANGUAGE, value: language, allowed: locales.join(", ") }],
  });
}
