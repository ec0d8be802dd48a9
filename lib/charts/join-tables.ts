import type { ChartTable } from "./chart-table";

/**
 * Tables of panels side by side on their first column; a row missing from a panel is missing, not zero.
 * A column name that several panels use is told apart by the title of its panel.
 */
export function joinTables(panels: readonly { title: string | null; table: ChartTable }[]): ChartTable {
  const first = panels[0]?.table;
  if (first === undefined) return { columns: [], rows: [], series: [] };
  const rowNames = [...new Set(panels.flatMap(({ table }) => table.rows.map((row) => row[0] ?? null)))];
  const uses = new Map<string, number>();
  for (const { table } of panels) {
    for (const { label } of table.columns.slice(1)) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return {
    columns: [
      ...first.columns.slice(0, 1),
      ...panels.flatMap(({ title, table }) =>
        table.columns.slice(1).map((column) => {
          const ambiguous = (uses.get(column.label) ?? 0) > 1 && title !== null;
          return ambiguous ? { ...column, label: `${title}: ${column.label}` } : column;
        }),
      ),
    ],
    rows: rowNames.map((name) => [
      name,
      ...panels.flatMap(({ table }) => {
        const row = table.rows.find((candidate) => candidate[0] === name);
        return row === undefined ? table.columns.slice(1).map(() => null) : row.slice(1);
      }),
    ]),
    series: [],
  };
}
