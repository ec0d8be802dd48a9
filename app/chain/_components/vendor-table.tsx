"use client";

import {
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import {
  isVendorColumn,
  unreadReason,
  vendorColumn,
  vendorColumnKeys,
} from "@/lib/model/valuation/vendor-columns";
import type { ShownVendorView } from "@/lib/contracts/vendor-view";
import type { VendorSortKey } from "@/lib/model/valuation/arrange-vendors";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { VendorTableHead } from "./vendor-table-head";
import { VendorTableRow } from "./vendor-table-row";
import { vendorGridMove, type GridCell } from "./vendor-grid-move";
import { PHONE, PRINT, useMedia } from "./use-media";
import type { ChangeVendorView } from "./use-vendor-view";
import type { VendorWords } from "./vendor-words";

const ROW_PX = 32;
const OVERSCAN_ROWS = 8;
const FRAME_PX = 576; // max-h-[36rem] below

export const vendorFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
});

const helper = createColumnHelper<typeof vendorFeatures, VendorAssessment>();
const figureColumns = vendorColumnKeys.map((key) =>
  helper.accessor((assessment) => vendorColumn(key).cell(assessment).value, {
    id: key,
    size: 112,
    sortDescFirst: true,
  }),
);
const columns = helper.columns([
  helper.accessor(({ vendor }) => vendor.name, { id: "name", size: 176, sortDescFirst: false }),
  helper.accessor(({ vendor }) => vendor.layer ?? "", { id: "layer", size: 168, sortDescFirst: false }),
  ...figureColumns,
]);

type VendorTableProps = {
  /** In their order: rows are sorted where page and file share the rule. */
  rows: readonly VendorAssessment[];
  view: ShownVendorView;
  words: VendorWords;
  change: ChangeVendorView;
  /** A vendor and the name of a column. */
  onChoose: (ticker: string, column: string) => void;
};

/** The vendors as a grid: one stop of the tab key, arrow keys within, rows drawn only where they are seen. */
export function VendorTable({ rows, view, words, change, onChoose }: VendorTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const isPhone = useMedia(PHONE);
  const isPrint = useMedia(PRINT);
  const data = useMemo(() => [...rows], [rows]);
  const columnVisibility = useMemo(
    () => ({
      layer: !isPhone, // the filter says it, and figures need the width
      ...Object.fromEntries(vendorColumnKeys.map((key) => [key, view.columns.includes(key)])),
    }),
    [view.columns, isPhone],
  );
  const sorting = useMemo(() => [{ id: view.sort, desc: view.descending }], [view.sort, view.descending]);
  const table = useTable({
    features: vendorFeatures,
    columns,
    data,
    getRowId: ({ vendor }) => vendor.ticker,
    state: { columnVisibility, sorting },
    manualSorting: true,
    enableSortingRemoval: false,
    onSortingChange: (updater) => {
      const [next] = functionalUpdate(updater, sorting);
      if (next !== undefined && isSortKey(next.id)) change({ sort: next.id, descending: next.desc });
    },
  });
  const tableRows = table.getRowModel().rows;
  // oxlint-disable-next-line react/incompatible-library -- nothing below memoizes what it returns
  const virtualizer = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: isPrint ? tableRows.length : OVERSCAN_ROWS, // paper does not scroll
    initialRect: { width: 0, height: FRAME_PX }, // rows stand in the first paint, before anything is measured
    getItemKey: (index) => tableRows[index]?.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const visible = table.getVisibleLeafColumns();
  const row = Math.min(active.row, tableRows.length - 1);
  const column = Math.min(active.column, visible.length - 1);
  const firstFigure = visible.findIndex(({ id }) => isVendorColumn(id));
  const unreadOf = (assessment: VendorAssessment) => unreadReason(assessment, view.columns);
  const activeVendor = tableRows[row]?.original;
  const isSpanned = activeVendor !== undefined && unreadOf(activeVendor) !== null;
  const spanFrom = isSpanned ? firstFigure : visible.length - 1;
  const cellColumn = Math.min(column, spanFrom);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (row >= 0) virtualizer.scrollToIndex(row);
    const drawn = requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-cell="${row}:${cellColumn}"]`)?.focus(),
    );
    return () => cancelAnimationFrame(drawn);
  }, [row, cellColumn, virtualizer]);

  function goTo(cell: GridCell) {
    setActive(cell);
    const ticker = tableRows[cell.row]?.id;
    const chosen = visible[cell.column]?.id;
    if (ticker !== undefined && chosen !== undefined) onChoose(ticker, chosen);
  }

  function move(event: KeyboardEvent) {
    const ticker = tableRows[row]?.id;
    if (event.key === "Enter" && ticker !== undefined && row >= 0) {
      event.preventDefault();
      change({ open: ticker });
      return;
    }
    const size = { rowCount: tableRows.length, columnCount: visible.length };
    const next = vendorGridMove({ row, column }, event, size, spanFrom);
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    goTo(next);
  }

  const first = items[0]?.start ?? 0;
  const last = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={frame}
      className="relative max-h-[36rem] overflow-auto print:max-h-none scroll-ps-24 scroll-pt-14 border-y border-rule tablet:scroll-ps-44"
    >
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of the ARIA practices guide
        role="grid"
        aria-label={words.t("table")}
        aria-rowcount={tableRows.length + 1}
        aria-colcount={visible.length}
        onKeyDown={move}
        className="border-collapse text-body"
      >
        <VendorTableHead
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          words={words}
          activeColumn={row === -1 ? column : null}
          onFocus={(index) => setActive({ row: -1, column: index })}
        />
        <tbody>
          {first > 0 && <tr aria-hidden style={{ height: first }} />}
          {items.map((item) => {
            const tableRow = tableRows[item.index];
            return tableRow === undefined ? null : (
              <VendorTableRow
                key={tableRow.id}
                index={item.index}
                assessment={tableRow.original}
                columns={visible.map(({ id }) => id)}
                words={words}
                activeColumn={row === item.index ? column : null}
                unread={unreadOf(tableRow.original)}
                isOpen={view.open === tableRow.id}
                onFocus={(index) => goTo({ row: item.index, column: index })}
                onOpen={() => change({ open: tableRow.id })}
              />
            );
          })}
          {last > 0 && <tr aria-hidden style={{ height: last }} />}
        </tbody>
      </table>
      {tableRows.length === 0 && <p className="py-2 text-muted">{words.t("none")}</p>}
    </div>
  );
}

function isSortKey(id: string): id is VendorSortKey {
  return id === "name" || id === "layer" || isVendorColumn(id);
}
