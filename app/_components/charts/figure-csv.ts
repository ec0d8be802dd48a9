import type { ChartTableWords } from "@/lib/charts/chart-table";
import { figureTable } from "@/lib/charts/figure-table";
import type { NamedFigure } from "@/lib/charts/named-figure";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { csvFile } from "./csv-file";

/** The table of a figure as a file, with what the page says of it. */
export function figureCsv(figure: NamedFigure, sourceLine: string, words: ChartTableWords): Blob {
  const notes = [
    { name: "title", value: figure.finding },
    { name: "unit", value: figure.unitLine },
    ...(figure.notice === undefined ? [] : [{ name: "note", value: figure.notice }]),
    { name: "source", value: sourceLine },
    { name: "engine", value: ENGINE_VERSION },
    { name: "generated", value: new Date().toISOString() },
    { name: "address", value: `${window.location.href.replace(/#.*$/, "")}#${figure.id}` },
  ];
  return csvFile(notes, figureTable(figure.panels, words));
}
