/** Result of one input at its low and its high value, all else at the centre. */
export type TornadoRow = {
  label: string;
  low: { input: string; result: number }; // `input` is already formatted with its unit
  high: { input: string; result: number };
};

/** Widest swing of the result first. */
export function rowsBySwing(rows: readonly TornadoRow[]): TornadoRow[] {
  const swing = (row: TornadoRow) => Math.abs(row.high.result - row.low.result);
  return [...rows].sort((a, b) => swing(b) - swing(a));
}
