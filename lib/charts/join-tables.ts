import type { ChartColumn, ChartTable } from "./chart-table";

type Cells = readonly (number | string | null)[];

/**
 * Tables of panels side by side on their first column; a row missing from a panel is missing, not zero.
 * A column several panels repeat with the same numbers stands once; one they name alike is told apart by panel title.
 */
export function joinTables(panels: readonly { title: string | null; table: ChartTable }[]): ChartTable {
  const first = panels[0]?.table;
  if (first === undefined) return { columns: [], rows: [], series: [] };
  const rowNames = [...new Set(panels.flatMap(({ table }) => table.rows.map((row) => row[0] ?? null)))];
  const joined: { title: string | null; column: ChartColumn; cells: Cells }[] = [];
  for (const { title, table } of panels) {
    const rowByName = new Map(table.rows.map((row) => [row[0] ?? null, row]));
    table.columns.forEach((column, index) => {
      if (index === 0) return;
      const cells = rowNames.map((name) => rowByName.get(name)?.[index] ?? null);
      const repeats = joined.some(
        (known) => known.column.label === column.label && sameCells(known.cells, cells),
      );
      if (!repeats) joined.push({ title, column, cells });
    });
  }
  const isAmbiguous = (label: string) => joined.filter((each) => each.column.label === label).length > 1;
  return {
    columns: [
      ...first.columns.slice(0, 1),
      ...joined.map(({ title, column }) =>
        title !== null && isAmbiguous(column.label)
          ? { ...column, label: `${title}: ${column.label}` }
          : column,
      ),
    ],
    rows: rowNames.map((name, row) => [name, ...joined.map(({ cells }) => cells[row] ?? null)]),
    series: [],
  };
}

function sameCells(a: Cells, b: Cells): boolean {
  return a.length === b.length && a.every((cell, index) => Object.is(cell, b[index]));
}
