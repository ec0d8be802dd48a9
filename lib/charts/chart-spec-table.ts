import type { BarsAndLinesData } from "./bars-and-lines-chart";
import { buildUpTable } from "./build-up-table";
import type { ChartColumn, ChartSeries, ChartTable, ChartTableWords } from "./chart-table";
import { curveRows } from "./curve-rows";
import type { CurvesData } from "./curves-chart";
import type { FanChartData, FanQuantile } from "./fan-chart";
import type { FigureSpec } from "./figure-spec";
import type { HeatMapData } from "./heat-map-chart";
import { intervalsTable } from "./intervals-table";
import type { LineComparisonData } from "./line-comparison";
import type { MapData } from "./map/map-spec";
import { oddsBarsTable } from "./odds-bars-table";
import type { PriceHistoryData } from "./price-history-chart";
import type { RankedBarsData } from "./ranked-bars-chart";
import type { SankeyData } from "./sankey/sankey-spec";
import type { StepLinesData } from "./step-lines-chart";
import type { SupplyStackData } from "./supply-stack-chart";
import { tornadoTable } from "./tornado-table";
import type { WaterfallData } from "./waterfall-chart";

const FAN_COLUMNS: readonly FanQuantile[] = ["p05", "p25", "p50", "p75", "p95"];

/** The numbers a chart draws, as rows. Imports no chart builder: it is needed before Chart.js is loaded. */
export function chartSpecTable(spec: FigureSpec, words: ChartTableWords): ChartTable {
  switch (spec.kind) {
    case "fan":
      return fanTable(spec, words);
    case "lines":
      return linesTable(spec, words);
    case "waterfall":
      return waterfallTable(spec, words);
    case "bars-and-lines":
      return barsAndLinesTable(spec, words);
    case "steps":
      return stepsTable(spec, words);
    case "price-history":
      return priceHistoryTable(spec, words);
    case "ranked-bars":
      return rankedBarsTable(spec, words);
    case "odds-bars":
      return oddsBarsTable(spec, words);
    case "map":
      return namedValuesTable(spec.regions, spec, words);
    case "heat-map":
      return heatMapTable(spec);
    case "build-up":
      return buildUpTable(spec, words);
    case "supply-stack":
      return supplyStackTable(spec, words);
    case "tornado":
      return tornadoTable(spec, words);
    case "intervals":
      return intervalsTable(spec, words);
    case "curves":
      return curvesTable(spec, words);
    case "sankey":
      return sankeyTable(spec, words);
  }
}

function fanTable(data: FanChartData, words: ChartTableWords): ChartTable {
  const quantileLabel = (quantile: FanQuantile) =>
    `${data.scenarioLabel} ${quantile === "p50" ? words.median : quantile}`;
  const { actual } = data;
  return {
    columns: [
      { label: words.period, unit: null },
      ...FAN_COLUMNS.map((quantile) => ({ label: quantileLabel(quantile), unit: data.unit })),
      ...(actual === undefined ? [] : [{ label: actual.label, unit: data.unit }]),
    ],
    rows: data.periods.map((period, index) => [
      period,
      ...FAN_COLUMNS.map((quantile) => data.quantiles[quantile][index] ?? null),
      ...(actual === undefined ? [] : [actual.values[index] ?? null]),
    ]),
    series: [
      {
        label: data.scenarioLabel,
        column: 1 + FAN_COLUMNS.indexOf("p50"),
        bounds: { lowLabel: "p05", lowColumn: 1, highLabel: "p95", highColumn: FAN_COLUMNS.length },
      },
      ...(actual === undefined ? [] : [{ label: actual.label, column: 1 + FAN_COLUMNS.length }]),
    ],
  };
}

function linesTable(data: LineComparisonData, words: ChartTableWords): ChartTable {
  const columns: ChartColumn[] = [{ label: words.period, unit: null }];
  const series: ChartSeries[] = [];
  const values: (readonly (number | null)[])[] = [];
  for (const line of data.lines) {
    const column = columns.length;
    columns.push({ label: line.label, unit: data.unit });
    values.push(line.values);
    if (line.low === undefined || line.high === undefined || data.boundLabels === undefined) {
      series.push({ label: line.label, column });
      continue;
    }
    const { low: lowLabel, high: highLabel } = data.boundLabels;
    columns.push(
      { label: `${line.label} ${lowLabel}`, unit: data.unit },
      { label: `${line.label} ${highLabel}`, unit: data.unit },
    );
    values.push(line.low, line.high);
    series.push({
      label: line.label,
      column,
      bounds: { lowLabel, lowColumn: column + 1, highLabel, highColumn: column + 2 },
    });
  }
  return { columns, series, rows: periodRows(data.periods, values) };
}

function barsAndLinesTable(data: BarsAndLinesData, words: ChartTableWords): ChartTable {
  const all = [...data.bars, ...data.lines];
  return {
    columns: [
      { label: data.along === "items" ? words.item : words.period, unit: null },
      ...all.map((each) => ({ label: each.label, unit: data.unit })),
    ],
    rows: periodRows(
      data.periods,
      all.map((each) => each.values),
    ),
    series: all.map((each, index) => ({ label: each.label, column: index + 1 })),
  };
}

function stepsTable(data: StepLinesData, words: ChartTableWords): ChartTable {
  const bindingAt = (index: number) =>
    data.binding.find((span) => span.fromIndex <= index && index <= span.toIndex)?.label ?? null;
  return {
    columns: [
      { label: words.period, unit: null },
      ...data.lines.map((line) => ({ label: line.label, unit: data.unit })),
      { label: words.binding, unit: null },
    ],
    rows: data.periods.map((period, index) => [
      period,
      ...data.lines.map((line) => line.values[index] ?? null),
      bindingAt(index),
    ]),
    series: data.lines.map((line, index) => ({ label: line.label, column: index + 1 })),
  };
}

function priceHistoryTable(data: PriceHistoryData, words: ChartTableWords): ChartTable {
  const columns: ChartColumn[] = [{ label: words.period, unit: null }];
  const series: ChartSeries[] = [];
  const values: (readonly (number | null)[])[] = [];
  for (const zone of data.zones) {
    const column = columns.length;
    columns.push({ label: zone.label, unit: data.unit });
    values.push(zone.means);
    if (zone.lows.every((low) => low === null)) {
      series.push({ label: zone.label, column });
      continue;
    }
    columns.push(
      { label: `${zone.label} ${data.lowLabel}`, unit: data.unit },
      { label: `${zone.label} ${data.highLabel}`, unit: data.unit },
    );
    values.push(zone.lows, zone.highs);
    const bounds = {
      lowLabel: data.lowLabel,
      lowColumn: column + 1,
      highLabel: data.highLabel,
      highColumn: column + 2,
    };
    series.push({ label: zone.label, column, bounds });
  }
  return { columns, series, rows: periodRows(data.periods, values) };
}

function rankedBarsTable(data: RankedBarsData, words: ChartTableWords): ChartTable {
  const { columns, rows, series } = namedValuesTable(data.rows, data, words);
  const errors = errorColumn(data.rows, data.unit, words);
  return {
    columns: [...columns, ...errors.columns],
    rows: rows.map((row, index) => [...row, ...errors.cellsAt(index)]),
    series,
  };
}

function namedValuesTable(
  rows: readonly { label: string; value: number | null }[],
  { unit, valueLabel }: Pick<MapData, "unit" | "valueLabel">,
  words: ChartTableWords,
): ChartTable {
  return {
    columns: [
      { label: words.item, unit: null },
      { label: valueLabel, unit },
    ],
    rows: rows.map(({ label, value }) => [label, value]),
    series: [{ label: valueLabel, column: 1 }],
  };
}

/** Turned over: a series is a row of the map, and a table's series are its columns. */
function heatMapTable(data: HeatMapData): ChartTable {
  return {
    columns: [
      { label: data.columnLabel, unit: null },
      ...data.rows.map(({ label }) => ({ label, unit: data.unit })),
    ],
    rows: data.columns.map((column, index) => [
      column,
      ...data.rows.map(({ values }) => values[index] ?? null),
    ]),
    series: data.rows.map(({ label }, index) => ({ label, column: index + 1 })),
  };
}

function waterfallTable(data: WaterfallData, words: ChartTableWords): ChartTable {
  let running = 0;
  const errors = errorColumn(data.items, data.unit, words);
  return {
    columns: [
      { label: words.item, unit: null },
      { label: data.valueLabel, unit: data.unit },
      ...errors.columns,
      { label: words.runningTotal, unit: data.unit },
    ],
    rows: data.items.map((item, index) => {
      if (item.kind === "total") running = item.value;
      if (item.kind === "change") running += item.value;
      return [item.label, item.value, ...errors.cellsAt(index), running];
    }),
    series: [{ label: data.valueLabel, column: 1 }],
  };
}

/** A column where some row is an estimate; none where none is. */
function errorColumn(
  rows: readonly { standardError?: number | undefined }[],
  unit: ChartColumn["unit"],
  words: ChartTableWords,
): { columns: ChartColumn[]; cellsAt: (index: number) => (number | null)[] } {
  if (rows.every(({ standardError }) => standardError === undefined)) {
    return { columns: [], cellsAt: () => [] };
  }
  return {
    columns: [{ label: words.standardError, unit }],
    cellsAt: (index) => [rows[index]?.standardError ?? null],
  };
}

function supplyStackTable(data: SupplyStackData, words: ChartTableWords): ChartTable {
  const { lowLabel, highLabel } = data.bounds;
  return {
    columns: [
      { label: words.item, unit: null },
      { label: data.totalLabel, unit: data.unit },
      { label: lowLabel, unit: data.unit },
      { label: highLabel, unit: data.unit },
      ...data.parts.map(({ label }) => ({ label, unit: data.unit })),
      { label: data.widthLabel, unit: data.widthUnit },
      { label: words.runningTotal, unit: data.widthUnit },
    ],
    rows: data.steps.map(({ label, from, to, low, high }, index) => [
      label,
      data.parts.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
      low,
      high,
      ...data.parts.map(({ values }) => values[index] ?? null),
      to - from,
      to,
    ]),
    series: [
      { label: data.totalLabel, column: 1, bounds: { lowLabel, lowColumn: 2, highLabel, highColumn: 3 } },
    ],
  };
}

/** A row a flow, named by both its ends, so that what the keyboard reads stands alone. */
function sankeyTable({ nodes, links, unit, valueLabel }: SankeyData, words: ChartTableWords): ChartTable {
  const labelOf = new Map(nodes.map(({ key, label }) => [key, label]));
  return {
    columns: [
      { label: words.item, unit: null },
      { label: valueLabel, unit },
    ],
    rows: links.map(({ from, to, value }) => [`${labelOf.get(from)} → ${labelOf.get(to)}`, value]),
    series: [{ label: valueLabel, column: 1 }],
  };
}

/** A series for each coordinate, so that the keyboard can read both. */
function curvesTable(data: CurvesData, words: ChartTableWords): ChartTable {
  return {
    columns: [
      { label: words.item, unit: null },
      { label: data.x.label, unit: data.x.unit },
      { label: data.y.label, unit: data.y.unit },
      ...(data.regions === undefined ? [] : [{ label: data.regions.label, unit: null }]),
    ],
    rows: curveRows(data).map(({ label, x, y, region }) => [
      label,
      x,
      y,
      ...(data.regions === undefined ? [] : [region]),
    ]),
    series: [
      { label: data.y.label, column: 2 },
      { label: data.x.label, column: 1 },
    ],
  };
}

function periodRows(periods: readonly string[], values: readonly (readonly (number | null)[])[]) {
  return periods.map((period, index) => [period, ...values.map((series) => series[index] ?? null)]);
}
