import { figureTable } from "@/lib/charts/figure-table";
import { unitSymbol } from "@/lib/format/unit-symbol";
import { chartFileFormats } from "@/lib/contracts/chart-file-request";
import { licenceLine } from "../render/export-notes";
import type { NamedChart } from "./named-chart";

/** What a chart is, without its numbers: titles, columns with units, sources with licences, and where its files are. */
export function chartMetadata(chart: NamedChart) {
  const { figure } = chart;
  const table = figureTable(figure.panels, chart.tableWords);
  const unresolved = figure.panels.flatMap((panel) =>
    panel.spec === null ? [{ panel: panel.key, reason: panel.reason }] : [],
  );
  return {
    id: chart.id,
    title: chart.title,
    finding: figure.finding,
    unit: figure.unitLine,
    note: figure.notice ?? null,
    language: chart.locale,
    columns: table.columns.map(({ label, unit }) => ({
      label,
      unit: unit === null ? null : unitSymbol(unit),
    })),
    unavailable: unresolved,
    evidence: chart.evidence,
    asOf: chart.asOf,
    citations: figure.sources.map(({ name, url, asOf, fetchedAt }) => ({
      name,
      url: url ?? null,
      asOf: asOf ?? null,
      fetchedAt: fetchedAt ?? null,
    })),
    sources: chart.sources,
    licence: licenceLine(chart.sources),
    citation: `${figure.finding}. ${figure.unitLine}. Joule Street ${chart.engineVersion}, ${chart.address}`,
    engineVersion: chart.engineVersion,
    links: linksOf(chart),
  };
}

/** Everything a chart is drawn from: what it is, its table, and its panels as the drawing code takes them. */
export function chartJson(chart: NamedChart) {
  const table = figureTable(chart.figure.panels, chart.tableWords);
  return {
    ...chartMetadata(chart),
    rows: table.rows,
    panels: chart.figure.panels,
  };
}

function linksOf({ address, pageAddress }: NamedChart): Record<string, string> {
  const url = new URL(address);
  const { pathname } = url;
  const files = chartFileFormats.map((format) => {
    url.pathname = `${pathname}.${format}`;
    return [format, url.href] as const;
  });
  return { chart: address, page: pageAddress, ...Object.fromEntries(files) };
}
