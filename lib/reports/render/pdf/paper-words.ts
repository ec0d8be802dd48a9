import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/format/locale";
import { reportMessagesByLocale } from "@/lib/messages/report-messages";

/** What only the paper says. */
export type PaperWords = ReturnType<typeof paperWords>;

export function paperWords(locale: Locale) {
  const t = createTranslator({
    locale,
    messages: reportMessagesByLocale[locale],
    namespace: "report.pdf",
    onError(error) {
      throw error; // a report never prints the name of a missing message
    },
  });
  return {
    live: t("live"),
    codeAlt: t("codeAlt"),
    notes: t("notes"),
    transliteratedTitle: t("transliteratedTitle"),
    transliteratedNotes: t("transliteratedNotes"),
  };
}
