import type { Locale } from "@/lib/format/locale";
import enChartExport from "./en/chartExport.json";
import esChartExport from "./es/chartExport.json";

export type ChartMessages = { chartExport: typeof enChartExport };

/** Every chart has a name, and only what has one is a chart: part of its address, stable for good. */
export type ChartId = keyof ChartMessages["chartExport"]["title"];

/** Names of charts and the words of a chart's own page: no other page needs them, and the browser never does. */
export const chartMessagesByLocale: Record<Locale, ChartMessages> = {
  en: { chartExport: enChartExport },
  es: { chartExport: esChartExport },
};
