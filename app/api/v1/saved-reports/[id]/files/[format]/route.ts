import { z } from "zod";
import { getDatabase } from "@/db/client";
import { wholeNumber } from "@/lib/contracts/page-request";
import { reportWriting } from "@/lib/contracts/report-writing";
import { env } from "@/lib/env";
import { renderSavedReport } from "@/lib/jobs/render-saved-report";
import { getSavedReport } from "@/lib/queries/list-saved-reports";
import { renderInProcess } from "@/lib/reports/render-process/render-pool";
import { conditional } from "../../../../../_http/conditional";
import { problem } from "../../../../../_http/problem";
import { reportFileAnswer, requireReportFormat } from "../../../../../_http/report-file";
import { requirePrivate } from "../../../../../_http/require-private";
import { requireSignedLink } from "../../../../../_http/signed-link";

const fileQuery = reportWriting.extend({
  /** Takes the file also where it is laid out differently now. */
  layout: z.enum(["as-first", "any"]).default("as-first"),
  expires: wholeNumber.optional(),
  signature: z.string().optional(),
});

/** A file of a saved report, the same byte for byte as when it was first rendered. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; format: string }> },
): Promise<Response> {
  try {
    const { id, format: named } = await params;
    const format = requireReportFormat(named, "NOT_FOUND", "format");
    const query = fileQuery.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const { lang, paper, bom, layout, expires, signature } = query;
    const now = new Date().toISOString();
    if (expires === undefined && signature === undefined) requirePrivate();
    else
      requireSignedLink(
        { reportId: id, format, lang, paper, bom, expires, signature },
        env.reportLinkKey,
        now,
      );
    const database = await getDatabase();
    const report = await getSavedReport(database, id);
    const { bytes, fileName } = await renderSavedReport(
      database,
      report.id,
      { format, locale: lang, paper, byteOrderMark: bom, acceptsOtherLayout: layout === "any" },
      { render: renderInProcess, signal: request.signal, now: () => new Date().toISOString() },
    );
    return await conditional(request, reportFileAnswer(bytes, format, fileName));
  } catch (error) {
    return problem(error);
  }
}
