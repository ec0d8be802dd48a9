import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/format/locale";
import { chartMessagesByLocale, type ChartMessages } from "@/lib/messages/chart-messages";
import type { ChartEntry } from "./chart-entry";

/** What a chart's own page and its stand-in image say. */
export function chartExportWords(locale: Locale) {
  return createTranslator<ChartMessages, "chartExport">({
    locale,
    messages: chartMessagesByLocale[locale],
    namespace: "chartExport",
  });
}

/** What a chart is about, whatever its numbers say. */
export function chartTitle({ id }: Pick<ChartEntry, "id">, locale: Locale): string {
  return chartMessagesByLocale[locale].chartExport.title[id];
}
