import type { Locale } from "@/lib/format/locale";
import enReport from "./en/report.json";
import enReportEvidence from "./en/reportEvidence.json";
import esReport from "./es/report.json";
import esReportEvidence from "./es/reportEvidence.json";
import { messagesByLocale, type Messages } from "./messages";

export type ReportMessages = Messages & { report: typeof enReport; reportEvidence: typeof enReportEvidence };

/** Apart from the app's messages, which travel to the browser with every page. */
export const reportMessagesByLocale: Record<Locale, ReportMessages> = {
  en: { ...messagesByLocale.en, report: enReport, reportEvidence: enReportEvidence },
  es: { ...messagesByLocale.es, report: esReport, reportEvidence: esReportEvidence },
};
