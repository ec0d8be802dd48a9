"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantityInFull } from "@/lib/format/format-quantity";
import { seriesFormatter } from "@/lib/format/format-series";
import type { DisplayUnit } from "@/lib/format/display-unit";
import type { ChartTable, ChartTableWords } from "@/lib/charts/chart-table";
import { DataTable } from "../figures/data-table";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { figureTable } from "@/lib/charts/figure-table";

type ChartTableViewProps = { panels: readonly ChartPanel[]; words: ChartTableWords; label: string };

/** Table twin of a chart: the very numbers it draws, one scale per unit so that columns compare, full value on hover. */
export function ChartTableView({ panels, words, label }: ChartTableViewProps) {
  const locale = useLocale();
  const table = useMemo(() => figureTable(panels, words), [panels, words]);
  const formatters = table.columns.map(({ unit }) =>
    unit === null ? null : seriesFormatter(valuesIn(table, unit), unit, locale),
  );

  function cellOf(cell: number | string | null, index: number) {
    const formatter = formatters[index];
    const unit = table.columns[index]?.unit;
    if (typeof cell === "string") return cell;
    if (cell === null || !formatter || !unit) return MISSING;
    return <span title={formatQuantityInFull(cell, unit, locale)}>{formatter.format(cell)}</span>;
  }

  return (
    <DataTable
      label={label}
      compact
      maxHeightPx={420}
      emptyReason={MISSING}
      columns={table.columns.map((column, index) => ({
        key: `${index}`,
        head: (
          <>
            {column.label}
            {formatters[index] && <span className="block font-normal">{formatters[index].label}</span>}
          </>
        ),
        align: column.unit === null ? "start" : "end",
      }))}
      rows={table.rows.map((row, rowIndex) => ({
        key: `${rowIndex}`,
        head: row[0] ?? MISSING,
        cells: row.slice(1).map((cell, index) => cellOf(cell, index + 1)),
      }))}
    />
  );
}

function valuesIn(table: ChartTable, unit: DisplayUnit): number[] {
  return table.rows.flatMap((row) =>
    row.filter(
      (cell, index): cell is number => typeof cell === "number" && table.columns[index]?.unit === unit,
    ),
  );
}
