import type { ReportContext } from "@/lib/reports/report-context";
import type { ValueBlock } from "./value-sheet";

/** What should stand here, and why it does not. */
export function unavailableBlocks({ t }: ReportContext, title: string, reason: string): ValueBlock[] {
  return [
    { kind: "heading", text: title },
    { kind: "note", text: t("workbookSheets.unavailable", { reason }) },
  ];
}
