import type { Database } from "@/db/database";
import { sourceLine } from "@/lib/charts/source-line";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import type { Locale } from "@/lib/format/locale";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { listSourceLicences } from "@/lib/queries/list-source-licences";
import { requirePassOn, type WayOut } from "@/lib/queries/may-pass-on";
import type { NamedChart } from "@/lib/reports/charts/named-chart";
import type { ChartEntry, ChartRequest } from "./chart-entry";
import { chartTitle } from "./chart-export-words";
import { chartWords } from "./chart-words";

export type ChartOrder = {
  database: Database;
  params: SearchParamRecord;
  locale: Locale;
  /** How it leaves: a page shows what no file may hold. */
  way: WayOut;
  isPublicInstance: boolean;
  /** Where readers reach this instance. */
  origin: string;
  compute: ChartRequest["compute"];
  wait: ChartRequest["wait"];
};

/**
 * A chart of the catalogue with everything a file or a page says of it.
 * @throws {AppError} NOT_FOR_REDISTRIBUTION naming the source or series; NOT_FOUND with why there is nothing to draw.
 */
export async function buildNamedChart(entry: ChartEntry, order: ChartOrder): Promise<NamedChart> {
  const { database, params, locale, way, isPublicInstance, origin, compute, wait } = order;
  const words = chartWords(locale);
  const request = { database, params, words, way, isPublicInstance, compute, wait };
  const { figure, sourceIds, series, evidence, asOf } = await entry.build(request);
  const licences = await listSourceLicences(database, sourceIds);
  for (const licence of licences) requirePassOn(licence, way, isPublicInstance);
  const chart = words.of("chart");
  return {
    id: entry.id,
    title: chartTitle(entry, locale),
    locale,
    figure,
    tableWords: words.tableWords,
    sourceLine: `${chart("source")}: ${sourceLine(figure.sources, chart, locale)}`,
    sources: [...licences, ...(series ?? [])],
    evidence,
    asOf: asOf ?? null,
    engineVersion: ENGINE_VERSION,
    address: addressOf(origin, `/charts/${entry.id}`, params),
    pageAddress: `${pageOf(entry, origin, params)}#${entry.anchor}`,
  };
}

function pageOf({ page, ownParams }: ChartEntry, origin: string, params: SearchParamRecord): string {
  const kept = Object.fromEntries(
    Object.entries(params).filter(([name]) => ownParams?.includes(name) !== true),
  );
  const { ticker, ...rest } = kept;
  return page.includes("[ticker]")
    ? addressOf(origin, page.replace("[ticker]", textOf(ticker) ?? ""), rest)
    : addressOf(origin, page, kept);
}

/** Parameters in the order of their names: one chart has one address. */
function addressOf(origin: string, path: string, params: SearchParamRecord): string {
  const url = new URL(path, origin);
  for (const [name, raw] of Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const text = textOf(raw);
    if (text !== undefined) url.searchParams.set(name, text);
  }
  return url.href;
}

function textOf(raw: SearchParamRecord[string]): string | undefined {
  return Array.isArray(raw) ? raw.at(-1) : raw;
}
