import { ENGINE_VERSION } from "@/lib/model/engine-version";
import type { NamedChart } from "@/lib/reports/charts/named-chart";
import type { ChartOrder } from "./build-named-chart";
import type { ChartEntry } from "./chart-entry";
import { chartExportWords, chartTitle } from "./chart-export-words";
import { chartWords } from "./chart-words";

/** Stands in an image for a chart that cannot be drawn, and says why: whoever embedded it sees no broken picture. */
export function unavailableChart(
  entry: ChartEntry,
  reason: string,
  { locale, origin }: Pick<ChartOrder, "locale" | "origin">,
): NamedChart {
  const title = chartTitle(entry, locale);
  const address = new URL(`/charts/${entry.id}`, origin).href;
  return {
    id: entry.id,
    title,
    locale,
    figure: {
      id: entry.anchor,
      finding: title,
      unitLine: chartExportWords(locale)("unavailable"),
      panels: [{ key: "unavailable", title: null, spec: null, reason: reason.replace(/^unavailable: /, "") }],
      aspect: { desk: "5 / 1", phone: "3 / 1" },
      sources: [],
      fileName: entry.id,
    },
    tableWords: chartWords(locale).tableWords,
    sourceLine: address,
    sources: [],
    evidence: "unresolved",
    asOf: null,
    engineVersion: ENGINE_VERSION,
    address,
    pageAddress: new URL(entry.page, origin).href,
  };
}
