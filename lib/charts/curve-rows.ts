import type { CurvePoint, CurvesData } from "./curves-chart";

export type CurveRow = CurvePoint & { label: string; region: string | null };

/** Every point of every curve, then the named points: the rows of the table and the stops of the keyboard. */
export function curveRows({ curves, points, regions }: CurvesData): CurveRow[] {
  const regionAt = (point: CurvePoint): string | null => {
    if (regions === undefined) return null;
    const column = nearestIndex(regions.xValues, point.x);
    const row = nearestIndex(regions.yValues, point.y);
    const cell = regions.cells[row * regions.xValues.length + column] ?? null;
    return cell === null ? regions.refusedLabel : (regions.classes[cell] ?? null);
  };
  return [
    ...curves.flatMap(({ label, pieces }) => pieces.flat().map((point) => ({ label, ...point }))),
    ...points,
  ].map(({ label, x, y }) => ({ label, x, y, region: regionAt({ x, y }) }));
}

function nearestIndex(values: readonly number[], value: number): number {
  return values.reduce(
    (best, each, index) =>
      Math.abs(each - value) < Math.abs((values[best] ?? Number.NaN) - value) ? index : best,
    0,
  );
}
