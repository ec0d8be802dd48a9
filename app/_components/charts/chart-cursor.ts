export type CursorPosition = { row: number; series: number };

type CursorExtent = { rowCount: number; seriesCount: number };

/** Next place of the keyboard cursor; null leaves the chart, undefined means the key is not ours. */
export function moveCursor(
  position: CursorPosition | null,
  key: string,
  { rowCount, seriesCount }: CursorExtent,
): CursorPosition | null | undefined {
  if (key === "Escape") return position === null ? undefined : null;
  const current = position ?? { row: -1, series: 0 };
  const page = Math.max(1, Math.round(rowCount / 5));
  const toRow = (row: number) => ({ ...current, row: Math.min(rowCount - 1, Math.max(0, row)) });
  const toSeries = (step: number) =>
    seriesCount < 2
      ? toRow(current.row + step)
      : { row: Math.max(0, current.row), series: (current.series + step + seriesCount) % seriesCount };
  switch (key) {
    case "ArrowRight":
      return toRow(current.row + 1);
    case "ArrowLeft":
      return toRow(current.row - 1);
    case "ArrowDown":
      return toSeries(1);
    case "ArrowUp":
      return toSeries(-1);
    case "Home":
      return toRow(0);
    case "End":
      return toRow(rowCount - 1);
    case "PageDown":
      return toRow(current.row + page);
    case "PageUp":
      return toRow(current.row - page);
    default:
      return undefined;
  }
}
