import type { Database } from "@/db/database";
import { previousReport, type PreviousReport } from "@/lib/contracts/previous-report";
import type { ReportPart } from "@/lib/contracts/report-part";

/** A stored report; `inputs` as they were stored, perhaps by another engine. */
export type StoredReport = Omit<PreviousReport, "inputs" | "isSameRegion"> & {
  inputs: unknown;
  region: string;
};

/**
 * The newest stored report on a scenario set made before an instant; null where there is none.
 * @param before ISO instant.
 */
export type FindPreviousReport = (
  database: Database,
  scenarioSet: string,
  before: string,
) => Promise<StoredReport | null>;

/** The report before this one as far as this engine can read it. @param region of this report's power price. */
export async function findEarlierReport(
  database: Database,
  find: FindPreviousReport,
  { scenarioSet, before, region }: { scenarioSet: string; before: string; region: string },
): Promise<ReportPart<PreviousReport>> {
  const stored = await find(database, scenarioSet, before);
  if (stored === null) return { status: "unavailable", reason: "no earlier report is stored" };
  const { region: earlierRegion, ...report } = stored;
  const read = previousReport.safeParse({ ...report, isSameRegion: earlierRegion === region });
  if (read.success) return { status: "available", value: read.data };
  const field = read.error.issues[0]?.path.join(".") ?? "";
  return {
    status: "unavailable",
    reason: `the report of ${stored.generatedAt} by engine ${stored.engineVersion} cannot be read: ${field}`,
  };
}
