import type { Locale } from "@/lib/format/locale";
import enReport from "./en/report.json";
import enWorkbook from "./en/workbook.json";
import esReport from "./es/report.json";
import esWorkbook from "./es/workbook.json";
import { messagesByLocale, type Messages } from "./messages";

export type ReportMessages = Messages & { report: typeof enReport; workbook: typeof enWorkbook };

/** Apart from the app's messages, which travel to the browser with every page. */
export const reportMessagesByLocale: Record<Locale, ReportMessages> = {
  en: { ...messagesByLocale.en, report: enReport, workbook: enWorkbook },
  es: { ...messagesByLocale.es, report: esReport, workbook: esWorkbook },
};
