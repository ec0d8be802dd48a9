import type { SheetChart } from "hucre/xlsx";
import { lightPalette } from "@/lib/charts/chart-palette";
import { addressText, type Reference } from "../formula/cell-area";

const ROWS = 15;
const COLUMNS = 9;
const GAP = 1;
const PER_ROW = 2;

type LineDash = NonNullable<NonNullable<SheetChart["series"][number]["stroke"]>["dash"]>;

export type ChartLine = {
  name: string;
  /** Cells of one row or column. */
  values: Reference;
  hex: string;
  dash: LineDash;
};

export type NativeChart = {
  kind: "line" | "column" | "stack";
  title: string;
  /** What the reader who cannot see it is told. */
  description: string;
  categories: Reference;
  lines: readonly ChartLine[];
  /** 1 names every category, 3 every third. */
  labelEvery: number;
  yTitle: string;
  yFormat: string;
  /** A logarithmic scale from this value up, where one line dwarfs the others; null for a linear one. */
  logarithmicFrom: number | null;
};

/** A chart of the spreadsheet itself: it reads cells, so it moves when they do. */
export function nativeChart(chart: NativeChart, place: number, firstRow: number): SheetChart {
  const ink = rgb(lightPalette.ink);
  const isSingle = chart.lines.length === 1;
  const row = firstRow + Math.floor(place / PER_ROW) * (ROWS + GAP);
  const col = (place % PER_ROW) * (COLUMNS + GAP);
  const small = {
    labelFontSize: 9,
    labelColor: rgb(lightPalette.muted),
    majorTickMark: "none",
    minorTickMark: "none",
  } as const;
  const axisTitle = { axisTitleFontSize: 9, axisTitleColor: rgb(lightPalette.muted) };
  return {
    type: chart.kind === "line" ? "line" : "column",
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    titleColor: ink,
    altText: chart.description,
    frameTitle: chart.title,
    series: chart.lines.map(({ name, values, hex, dash }) => ({
      name,
      values: areaText(values),
      categories: areaText(chart.categories),
      color: rgb(hex),
      ...(chart.kind === "line"
        ? { stroke: { width: 2.25, dash }, marker: { symbol: "none" as const }, smooth: false }
        : { invertIfNegative: false }),
    })),
    anchor: { from: { row, col }, to: { row: row + ROWS, col: col + COLUMNS } },
    legend: isSingle ? false : "bottom",
    legendFontSize: 9,
    barGrouping: chart.kind === "stack" ? "stacked" : "clustered",
    gapWidth: 60,
    plotVisOnly: false,
    dispBlanksAs: "gap",
    chartSpaceBorderColor: rgb(lightPalette.rule),
    roundedCorners: false,
    axes: {
      // Names stand under the plot, also where a value is below zero.
      x: {
        ...small,
        tickLblPos: "low",
        labelFontSize: chart.labelEvery > 1 ? 7 : small.labelFontSize, // also a viewer that names every year keeps them level
        tickLblSkip: chart.labelEvery,
      },
      y: {
        ...small,
        title: chart.yTitle,
        ...axisTitle,
        axisTitleRotation: -90,
        gridlines: { major: true },
        ...(chart.logarithmicFrom === null ? {} : { scale: { logBase: 10, min: chart.logarithmicFrom } }),
        numberFormat: { formatCode: chart.yFormat, sourceLinked: false },
      },
    },
  };
}

function areaText(reference: Reference): string {
  return addressText(reference({ sheet: "", row: 0, column: 0 }), null);
}

function rgb(hex: string): string {
  return hex.slice(1).toUpperCase();
}
