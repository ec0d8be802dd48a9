import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Scenario } from "@/lib/charts/chart-palette";

export type TableColumn = {
  key: string;
  head: ReactNode;
  align: "start" | "end"; // figures end-aligned
  ofCase?: Scenario | undefined; // on a phone only the chosen case's column is shown
  sorted?: "ascending" | "descending" | undefined; // the column the rows are in the order of
  wrap?: boolean | undefined; // long words: breaks over lines instead of stretching the table
};

export type TableRow = {
  key: string;
  head: ReactNode; // first column: stays in view while the rest scrolls
  cells: readonly ReactNode[]; // one per column after the first
  emphasised?: boolean | undefined; // totals
};

type DataTableProps = {
  label: string; // names the table and its scroll region
  columns: readonly TableColumn[]; // the first heads the sticky column
  rows: readonly TableRow[];
  emptyReason: string;
  evenColumns?: boolean | undefined; // widths that do not move when figures arrive
  compact?: boolean | undefined; // 28 px rows instead of 32
  maxHeightPx?: number | undefined; // scrolls inside itself beyond this
};

/** Semantic table that scrolls inside itself, by keyboard too. */
export function DataTable({
  label,
  columns,
  rows,
  emptyReason,
  evenColumns = false,
  compact = false,
  maxHeightPx,
}: DataTableProps) {
  const t = useTranslations("figure");
  const rowHeight = compact ? "h-7" : "h-8";
  const align = (column: TableColumn | undefined) => (column?.align === "end" ? "text-end" : "text-start");
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative overflow-auto border-y border-rule"
      style={maxHeightPx === undefined ? undefined : { maxHeight: maxHeightPx }}
    >
      <table className={`w-full border-collapse text-body ${evenColumns ? "tablet:table-fixed" : ""}`}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                data-of-case={column.ofCase}
                aria-sort={column.sorted}
                className={`sticky top-0 bg-paper px-3 py-1.5 align-bottom text-caption font-semibold text-muted shadow-[inset_0_-1px_0_var(--ink)] ${align(column)} ${index === 0 ? "start-0 z-20 ps-0" : "z-10"}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr className={rowHeight}>
              <td colSpan={columns.length} className="text-muted">
                <span className="sticky start-0 inline-block max-w-[calc(100vw-2rem)]">
                  {t("emptyTable", { reason: emptyReason })}
                </span>
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr
              key={row.key}
              className={`${rowHeight} border-b border-rule last:border-b-0 ${row.emphasised ? "font-semibold" : ""}`}
            >
              <th
                scope="row"
                className={`sticky start-0 z-10 bg-paper pe-3 text-start font-[inherit] ${columns[0]?.wrap ? "min-w-36 tablet:min-w-72" : "max-w-48"}`}
              >
                {row.head}
              </th>
              {row.cells.map((cell, index) => {
                const column = columns[index + 1];
                return (
                  <td
                    key={column?.key ?? index}
                    data-of-case={column?.ofCase}
                    className={`px-3 ${column?.wrap ? "min-w-72 py-1" : "whitespace-nowrap"} ${align(column)}`}
                  >
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
