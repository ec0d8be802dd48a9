import { contourEdges } from "./contour-edges";

export type PlanePoint = { x: number; y: number };

/** Values over a plane, row-major from the lowest x and y; null where there is none. */
export type PlaneValues = {
  xValues: readonly number[];
  yValues: readonly number[];
  values: readonly (number | null)[];
};

/** Lines along which the values are at the level, by straight lines between neighbouring places. */
export function contourLines({ xValues, yValues, values }: PlaneValues, level: number): PlanePoint[][] {
  const columnCount = xValues.length;
  const at = ({ column, row }: { column: number; row: number }) => ({
    x: xValues[column] ?? Number.NaN,
    y: yValues[row] ?? Number.NaN,
    value: values[row * columnCount + column] ?? Number.NaN,
  });
  return contourEdges({ columnCount, rowCount: yValues.length, values }, level).map((line) =>
    line.map((edge) => {
      const [from, to] = [at(edge.from), at(edge.to)];
      const share = (level - from.value) / (to.value - from.value);
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    }),
  );
}
