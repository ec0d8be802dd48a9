import { speakQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ChartTable } from "./chart-table";

/** "2027, bear, −0.31 trillion dollars, p10 −0.9 trillion dollars to p90 0.2 trillion dollars"; empty outside the table. */
export function speakTableCell(
  table: ChartTable,
  rowIndex: number,
  seriesIndex: number,
  locale: Locale,
): string {
  const row = table.rows[rowIndex];
  const series = table.series[seriesIndex];
  if (row === undefined || series === undefined) return "";
  const speak = (column: number) => {
    const cell = row[column] ?? null;
    if (typeof cell === "string") return cell;
    return speakQuantity(cell, table.columns[column]?.unit ?? "number", locale);
  };
  const parts = [String(row[0] ?? ""), series.label, speak(series.column)];
  const { bounds } = series;
  if (bounds !== undefined && row[bounds.lowColumn] !== null && row[bounds.highColumn] !== null) {
    const joiner = locale === "es" ? "a" : "to";
    parts.push(
      `${bounds.lowLabel} ${speak(bounds.lowColumn)} ${joiner} ${bounds.highLabel} ${speak(bounds.highColumn)}`,
    );
  }
  return parts.filter((part) => part !== "").join(", ");
}
