import type { DisplayUnit } from "@/lib/format/display-unit";
import type { ChartSpec } from "../chart-spec";

const MAX_COLUMNS = 12; // a value can still be read in each cell
const MAX_ROWS = 16;

export type SweepAxisWords = {
  label: string;
  unit: DisplayUnit;
  /** Of the unit on screen, one engine unit. */
  scale: number;
  values: readonly number[];
  show: (value: number) => string;
};

type SweepDrawing = {
  /** One or two. */
  axes: readonly SweepAxisWords[];
  /** Per node in grid order, in the unit on screen. */
  values: readonly (number | null)[];
  unit: DisplayUnit;
  label: string;
  /** Hatched in a map: what is above it. */
  above: { value: number; label: string } | null;
};

/** A curve over one axis, a map over two; a large grid is thinned out evenly. Null over three. */
export function sweepSpec({ axes, values, unit, label, above }: SweepDrawing): ChartSpec | null {
  const [rows, columns, third] = axes;
  if (rows === undefined || third !== undefined) return null;
  if (columns === undefined) return curveSpec(rows, values, unit, label);
  const shownRows = evenIndices(rows.values.length, MAX_ROWS);
  const shownColumns = evenIndices(columns.values.length, MAX_COLUMNS);
  return {
    kind: "heat-map",
    unit,
    columnLabel: columns.label,
    columns: shownColumns.map((column) => columns.show(columns.values[column] ?? Number.NaN)),
    rows: shownRows.map((row) => ({
      label: rows.show(rows.values[row] ?? Number.NaN),
      values: shownColumns.map((column) => values[row * columns.values.length + column] ?? null),
    })),
    ...(above === null ? {} : { hatchedAbove: above }),
  };
}

/** Both ends, and evenly in between. */
export function evenIndices(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)));
}

function curveSpec(
  axis: SweepAxisWords,
  values: readonly (number | null)[],
  unit: DisplayUnit,
  label: string,
): ChartSpec | null {
  const points = axis.values.map((value, index) => ({ x: value * axis.scale, y: values[index] ?? null }));
  const known = points.flatMap(({ y }) => (y === null ? [] : [y]));
  if (known.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low || Math.abs(high) || 1) * 0.05;
  return {
    kind: "curves",
    x: { label: axis.label, unit: axis.unit, min: Math.min(...xs), max: Math.max(...xs) },
    y: { label, unit, min: low - room, max: high + room },
    curves: [{ label, minor: false, unnamed: true, pieces: piecesOf(points) }],
    points: [],
  };
}

/** Broken where the engine says nothing. */
function piecesOf(points: readonly { x: number; y: number | null }[]): { x: number; y: number }[][] {
  const pieces: { x: number; y: number }[][] = [[]];
  for (const { x, y } of points) {
    if (y === null) pieces.push([]);
    else pieces.at(-1)?.push({ x, y });
  }
  return pieces.filter((piece) => piece.length > 0);
}
