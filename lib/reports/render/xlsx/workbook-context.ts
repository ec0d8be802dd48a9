import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { createReportContext } from "@/lib/reports/report-context";
import type { ReportSettings } from "@/lib/reports/report-settings";
import { years } from "@/lib/model/scenario/horizon";
import type enWorkbook from "@/lib/messages/en/workbook.json";
import type { SheetUnit } from "./number-format";
import { workbookCases, type CaseSlot } from "./workbook-cases";
import { createYearSheet } from "./year-rows";

type Words = typeof enWorkbook;
export type LineId = keyof Words["line"];
export type HeadingId = keyof Words["heading"];

/** Units that only the workbook names. */
const ownUnits = [
  "index",
  "factor",
  "year",
  "calendar year",
  "whole years",
  "code",
  "flag",
  "tiny",
  "money",
  "words",
  "plain",
] as const satisfies readonly SheetUnit[];

/** What every sheet is written from: the results, their words in one language, and the four columns of inputs. */
export type WorkbookContext = ReturnType<typeof createWorkbookContext>;

export function createWorkbookContext(content: ReportContent, settings: ReportSettings) {
  const context = createReportContext(content, settings);
  const { t } = context;
  const { cases, opening, options, bridge } = workbookCases(content);
  const unitText = (unit: SheetUnit): string => {
    const own = ownUnits.find((each) => each === unit);
    return own === undefined ? context.unitText(unit) : t(`workbook.unit.${own}`);
  };
  const caseName = (slot: CaseSlot): string => {
    const slug = cases.find((each) => each.slot === slot)?.slug ?? slot;
    return slot === "user" && slug === "base" ? t("workbook.control.userCopy") : context.scenarioName(slug);
  };
  return {
    ...context,
    cases,
    opening,
    options,
    engineBridge: bridge,
    sheetUnitText: unitText,
    line: (id: LineId, unit: SheetUnit) => ({
      label: t(`workbook.line.${id}`),
      unit,
      unitText: unitText(unit),
    }),
    yearSheet: (name: keyof Words["sheet"]) =>
      createYearSheet({
        name,
        title: t(`workbook.sheet.${name}.title`),
        subtitle: t(`workbook.sheet.${name}.subtitle`),
        years,
      }),
    /** Without a calendar: what stands on it does not move over time. */
    valueSheet: (name: keyof Words["sheet"]) =>
      createYearSheet({
        name,
        title: t(`workbook.sheet.${name}.title`),
        subtitle: t(`workbook.sheet.${name}.subtitle`),
        years: [],
      }),
    /** What the formulas follow of this report's settings. */
    following: t(options.grid === "quarterly" ? "workbook.control.quarterly" : "workbook.control.yearly"),
    /** The name of a column, as its reader knows it. */
    caseName,
    heading: (id: HeadingId) => t(`workbook.heading.${id}`),
  };
}
