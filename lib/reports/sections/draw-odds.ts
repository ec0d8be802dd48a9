import { writeOdds } from "@/lib/format/write-odds";
import type { ReportContext } from "../report-context";

/** A chance counted over draws with its standard error, or that no draw or every draw has it: then there is none. */
export function drawOdds(
  { t, locale, percent }: ReportContext,
  { value, standardError }: { value: number; standardError: number },
): string {
  const odds = writeOdds(value, locale);
  if (value === 0) return `${odds} ${t("verdict.table.noDraw")}`;
  if (value === 1) return `${odds} ${t("verdict.table.everyDraw")}`;
  return `${odds} ${t("verdict.table.standardError", { error: percent(standardError, 2) })}`;
}
