import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { savedReport } from "@/db/schema/saved-report";
import { savedReportFile } from "@/db/schema/saved-report-file";
import { isoInstant } from "./iso-instant";

/** How large the newest file of its format was and how long it took. */
export type ReportSize = { format: string; byteCount: number; renderMs: number | null; renderedAt: string };

/** The newest measured file of each format among the saved reports on these scenarios; JSON files are stored, not rendered. */
export async function listReportSizes(database: Database, scenarioSet: string): Promise<ReportSize[]> {
  const rendered = await database
    .selectDistinctOn([savedReportFile.format], {
      format: savedReportFile.format,
      byteCount: savedReportFile.byteCount,
      renderMs: savedReportFile.renderMs,
      renderedAt: savedReportFile.renderedAt,
    })
    .from(savedReportFile)
    .innerJoin(savedReport, eq(savedReport.id, savedReportFile.reportId))
    .where(eq(savedReport.scenarioSet, scenarioSet))
    .orderBy(savedReportFile.format, desc(savedReportFile.renderedAt));
  const [stored] = await database
    .select({ byteCount: savedReport.bundleByteCount, renderedAt: savedReport.generatedAt })
    .from(savedReport)
    .where(eq(savedReport.scenarioSet, scenarioSet))
    .orderBy(desc(savedReport.number))
    .limit(1);
  return [...rendered, ...(stored === undefined ? [] : [{ format: "json", renderMs: null, ...stored }])].map(
    (size) => ({ ...size, renderedAt: isoInstant(size.renderedAt) }),
  );
}
