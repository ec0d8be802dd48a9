import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { measuredAxisFormatter } from "./axis-digits";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame } from "./chart-frame";
import { scenarioStyle, withAlpha, type Scenario } from "./chart-palette";
import { curveLabelPlugin } from "./curve-label-plugin";
import { curveRows } from "./curve-rows";
import { regionPlugin, regionStyles } from "./region-plugin";

export type CurveAxis = { label: string; unit: DisplayUnit; min: number; max: number };

export type CurvePoint = { x: number; y: number };

/** Which class each place of a grid belongs to. */
export type CurveRegions = {
  label: string; // what the classes are, in the table's head
  classes: readonly string[];
  refusedLabel: string; // names the places of no class
  xValues: readonly number[];
  yValues: readonly number[];
  cells: readonly (number | null)[]; // index of a class, row-major from the lowest y; null: none
};

export type CurvesData = {
  x: CurveAxis;
  y: CurveAxis;
  /** A curve may be in several pieces. A minor one is thin and dashed; an unnamed one is named in the table alone. */
  curves: readonly {
    label: string;
    minor: boolean;
    scenario?: Scenario | undefined; // wears its colour and dash; without one a curve is ink, or muted where minor
    unnamed?: boolean | undefined;
    pieces: readonly (readonly CurvePoint[])[];
  }[];
  /** Where somebody stands. Null: the reader, a ring in ink. */
  points: readonly (CurvePoint & { label: string; scenario: Scenario | null })[];
  regions?: CurveRegions | undefined;
  /** Words on the plane itself, as which side of a curve is which. */
  notes?: readonly (CurvePoint & { label: string })[] | undefined;
};

const HEAD_PX = 22;
const KEY_LINE_PX = 17;
const MINOR_DASHES = [
  [2, 3],
  [6, 4],
  [10, 3],
];

/** Curves and named points over two measured axes: a break-even frontier, a result over one input. */
export function curvesChart(data: CurvesData, context: ChartContext): DrawableChart {
  const { palette, locale } = context;
  const rows = curveRows(data);
  const styles = data.regions === undefined ? [] : regionStyles(data.regions, context);
  const x = measuredAxisFormatter(data.x, locale);
  const y = measuredAxisFormatter(data.y, locale);
  const named = (label: string, unit: string) => (unit === "" ? label : `${label}, ${unit}`);
  const frame = chartFrame(context, {
    unit: data.y.unit,
    values: [data.y.min, data.y.max],
    range: data.y,
    headLabel: named(data.y.label, y.label),
    key: styles.map(({ key }) => key),
    tooltipTitle: (index) => rows[index]?.label ?? "",
    tooltipLines: (datasetIndex, index) => {
      const row = datasetIndex === 0 ? rows[index] : undefined;
      if (row === undefined) return [];
      return [
        `${data.x.label}  ${formatQuantity(row.x, data.x.unit, locale)}`,
        `${data.y.label}  ${formatQuantity(row.y, data.y.unit, locale)}`,
      ];
    },
  });
  const tick = {
    color: palette.muted,
    font: { family: context.fontFamily, size: context.compact ? 11 : 12 },
    includeBounds: false,
    maxRotation: 0,
  };
  const grid = {
    color: (each: { tick: { value: number } }) => (each.tick.value === 0 ? palette.muted : palette.rule),
    drawTicks: false,
  };
  const keyLineCount = styles.length === 0 ? 0 : context.compact ? 2 : 1;
  // Two invisible copies of every point: the keyboard reads one coordinate from each.
  const cursors = [data.y.label, data.x.label].map((label) => ({
    type: "line" as const,
    label,
    data: rows.map((row) => ({ x: row.x, y: row.y })),
    showLine: false,
    pointRadius: 0,
    pointHoverRadius: 5,
    pointHoverBackgroundColor: palette.ink,
  }));
  const minors = data.curves.filter(({ minor }) => minor);
  return {
    type: "line",
    data: {
      labels: [],
      datasets: [
        ...cursors,
        ...data.curves.map((curve) => {
          const style = curve.scenario === undefined ? null : scenarioStyle(curve.scenario, palette);
          const minorDash = curve.minor
            ? (MINOR_DASHES[minors.indexOf(curve) % MINOR_DASHES.length] ?? [])
            : [];
          return {
            type: "line" as const,
            label: `${curve.label} `, // apart from the cursors' names
            data: curve.pieces.flatMap((piece) => [...piece, { x: piece.at(-1)?.x ?? 0, y: Number.NaN }]),
            spanGaps: false,
            borderColor: style?.line ?? (curve.minor ? palette.muted : palette.ink),
            borderWidth: curve.minor ? 1.5 : 2.5,
            borderDash: style?.dash ?? minorDash,
            pointRadius: 0,
            pointHoverRadius: 0,
          };
        }),
        ...data.points.map((point) => pointDataset(point, context)),
      ],
    },
    options: {
      ...frame.options,
      normalized: false, // curves turn back: x does not grow along them
      interaction: { mode: "nearest", axis: "xy", intersect: false },
      layout: { padding: { right: 12, top: HEAD_PX + keyLineCount * KEY_LINE_PX } },
      scales: {
        y: {
          type: "linear",
          min: data.y.min,
          max: data.y.max,
          border: { color: palette.muted },
          grid,
          ticks: {
            ...tick,
            padding: 6,
            maxTicksLimit: 8,
            callback: (value) => y.format(Number(value)),
          },
        },
        x: {
          type: "linear",
          min: data.x.min,
          max: data.x.max,
          border: { color: palette.muted },
          grid,
          title: {
            display: true,
            text: named(data.x.label, x.label),
            color: palette.muted,
            font: { family: context.fontFamily, size: 11 },
          },
          ticks: {
            ...tick,
            padding: 6,
            maxTicksLimit: context.compact ? 7 : 10,
            callback: (value) => x.format(Number(value)),
          },
        },
      },
    },
    plugins: [
      ...frame.plugins,
      ...(data.regions === undefined ? [] : [regionPlugin(data.regions, styles, context)]),
      curveLabelPlugin(data, context),
    ],
  };
}

function pointDataset(point: CurvesData["points"][number], { palette }: ChartContext) {
  const style = point.scenario === null ? null : scenarioStyle(point.scenario, palette);
  return {
    type: "line" as const,
    label: `${point.label} `,
    data: [{ x: point.x, y: point.y }],
    clip: false as const,
    pointStyle: style?.pointStyle ?? ("circle" as const),
    pointRotation: style?.pointRotation ?? 0,
    pointRadius: style === null ? 8 : 5,
    pointHoverRadius: style === null ? 8 : 5,
    pointBackgroundColor: style?.line ?? withAlpha(palette.paper, 0),
    pointBorderColor: style === null ? palette.ink : palette.paper,
    pointBorderWidth: style === null ? 2 : 1,
  };
}
