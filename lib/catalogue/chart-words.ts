import { createTranslator } from "use-intl/core";
import type { FigureNamespace, FigureWords } from "@/lib/charts/figure-words";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { Locale } from "@/lib/format/locale";
import { messagesByLocale, type Messages } from "@/lib/messages/messages";

export type ChartWords = ReturnType<typeof chartWords>;

/** The app's own words without a page: what `useTranslations` gives a component, `of` gives a server. */
export function chartWords(locale: Locale) {
  const messages = messagesByLocale[locale];
  const of = <Name extends FigureNamespace>(namespace: Name): FigureWords<Name> =>
    createTranslator<Messages, Name>({ locale, messages, namespace, onError: refuse });
  const scenario = of("figure.scenario");
  return {
    locale,
    of,
    tableWords: messages.chart.tableWords,
    nameOf: (slug: string) => (scenarioOfSlug(slug) === "saved" ? slug : scenario(scenarioOfSlug(slug))),
  };
}

/** A file never prints the name of a missing message. */
function refuse(error: Error): never {
  throw error;
}
