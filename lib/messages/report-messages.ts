import type { Locale } from "@/lib/format/locale";
import enReport from "./en/report.json";
import enReportCases from "./en/reportCases.json";
import enReportEvidence from "./en/reportEvidence.json";
import enWorkbook from "./en/workbook.json";
import enWorkbookSheets from "./en/workbookSheets.json";
import esReport from "./es/report.json";
import esReportCases from "./es/reportCases.json";
import esReportEvidence from "./es/reportEvidence.json";
import esWorkbook from "./es/workbook.json";
import esWorkbookSheets from "./es/workbookSheets.json";
import { messagesByLocale, type Messages } from "./messages";

export type ReportMessages = Messages & {
  report: typeof enReport;
  reportCases: typeof enReportCases;
  reportEvidence: typeof enReportEvidence;
  workbook: typeof enWorkbook;
  workbookSheets: typeof enWorkbookSheets;
};

/** Apart from the app's messages, which travel to the browser with every page. */
export const reportMessagesByLocale: Record<Locale, ReportMessages> = {
  en: {
    ...messagesByLocale.en,
    report: enReport,
    reportCases: enReportCases,
    reportEvidence: enReportEvidence,
    workbook: enWorkbook,
    workbookSheets: enWorkbookSheets,
  },
  es: {
    ...messagesByLocale.es,
    report: esReport,
    reportCases: esReportCases,
    reportEvidence: esReportEvidence,
    workbook: esWorkbook,
    workbookSheets: esWorkbookSheets,
  },
};
