import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import type { ReportSettings } from "@/lib/reports/report-settings";
import type { ScenarioReport } from "@/lib/reports/scenario-report";
import { calculationSheets } from "./calculation-sheets";
import type { Reference } from "./formula/cell-area";
import { checksSheet } from "./sheets/checks-sheet";
import { comparisonSheet } from "./sheets/comparison-sheet";
import { actualsSheet } from "./sheets-of-values/actuals-sheet";
import { chartSheet } from "./sheets-of-values/chart-sheet";
import { coverSheet } from "./sheets-of-values/cover-sheet";
import { provenanceSheet } from "./sheets-of-values/provenance-sheet";
import { sensitivitySheet } from "./sheets-of-values/sensitivity-sheet";
import { sheetText } from "./sheets-of-values/sheet-text";
import { trackingSheet } from "./sheets-of-values/tracking-sheet";
import { writeValueSheet } from "./sheets-of-values/value-sheet";
import { vendorSheet } from "./sheets-of-values/vendor-sheet";
import { workbookSheetNames } from "./sheets-of-values/workbook-sheet-names";
import { createWorkbookContext } from "./workbook-context";
import { writeWorkbook } from "./write-workbook";

/** The report as a workbook whose formulas follow its inputs; the same report gives the same bytes. */
export async function renderXlsx(
  content: ReportContent,
  report: ScenarioReport,
  settings: ReportSettings,
): Promise<Uint8Array> {
  const context = createWorkbookContext(content, settings);
  const calculation = calculationSheets(context);
  const comparison = comparisonSheet(context, calculation);
  const checks = checksSheet(context, { ...calculation, comparison });
  const { outputs } = calculation.valuation;
  const sheets = [
    coverSheet({
      context,
      cover: report.cover,
      masterCheck: checks.master,
      following: context.following,
    }),
    ...Object.values(calculation).map(({ sheet }) => sheet),
    comparison.sheet,
    checks.sheet,
    chartSheet(context, calculation, comparison),
    ...[
      actualsSheet(context),
      sensitivitySheet(context),
      trackingSheet(context),
      vendorSheet(context),
      provenanceSheet(context),
    ].map(writeValueSheet),
  ].toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
  const made = new Date(report.generatedAt);
  return writeWorkbook({
    sheets,
    names: new Map<string, Reference>([
      ["Scenario", calculation.control.selector.reference],
      ["RevenueMultiplier", calculation.control.revenueMultiplier.reference],
      ["ValuationYear", calculation.control.valuationYear.reference],
      ["NpvForward", outputs.npvForwardUsdBn.reference],
      ["NpvProgramme", outputs.npvProgrammeUsdBn.reference],
      ["IrrForward", outputs.irrForward.reference],
      ["IrrProgramme", outputs.irrProgramme.reference],
      ["MirrForward", outputs.mirrForward.reference],
      ["MoicProgramme", outputs.moicProgramme.reference],
      ["PaybackYear", outputs.paybackYear.reference],
      ["TroughCash", outputs.troughCashUsdBn.reference],
      ["Revenue2030", outputs.revenue2030UsdBn.reference],
      ["RequiredRevenue2030", outputs.requiredRevenue2030UsdBn.reference],
      ["MasterCheck", checks.master],
    ]),
    properties: {
      title: sheetText(report.cover.title),
      subject: report.subject,
      creator: report.cover.publisher,
      description: content.bundle.contentHash,
      created: made,
      modified: made,
    },
    settings,
  });
}

function placeOf(name: string): number {
  return workbookSheetNames.findIndex((each) => each === name);
}
