"use client";

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { SavedReportView } from "@/lib/contracts/saved-report";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import type { ReportFormat } from "@/lib/reports/report-formats";
import { DataTable, type TableColumn } from "../../_components/figures/data-table";
import { HistoryActions } from "./history-actions";
import { HistoryFiles } from "./history-files";
import type { SavedSet } from "./report-board";
import { useSetName } from "./use-set-name";

const SHORT_ID_CHARACTERS = 12;

/** A saved report with the files that can be had of it. */
export type KeptReport = SavedReportView & { formats: readonly ReportFormat[] };

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

const helper = createColumnHelper<typeof features, KeptReport>();
const sortable = helper.columns([
  helper.accessor(({ generatedAt }) => generatedAt, {
    id: "made",
    sortFn: "alphanumeric",
    sortDescFirst: true,
  }),
  helper.accessor(({ scenarioSet, title }) => `${scenarioSet} ${title ?? ""}`, {
    id: "report",
    sortFn: "alphanumeric",
  }),
  helper.accessor(({ asOf, generatedAt }) => asOf ?? generatedAt, {
    id: "asOf",
    sortFn: "alphanumeric",
    sortDescFirst: true,
  }),
  helper.accessor(({ engineVersion }) => engineVersion, {
    id: "engine",
    sortFn: "alphanumeric",
    sortDescFirst: true,
  }),
]);

type HistoryTableProps = {
  reports: readonly KeptReport[];
  names: readonly SavedSet[];
  engine: string;
  emptyReason: string;
};

/** Every kept report of the page, with its files; a head of a column sorts by it. */
export function HistoryTable({ reports, names, engine, emptyReason }: HistoryTableProps) {
  const t = useTranslations("reports.history");
  const locale = useLocale();
  const setName = useSetName(names);
  const data = useMemo(() => [...reports], [reports]);
  const table = useTable({
    features,
    columns: sortable,
    data,
    getRowId: ({ id }) => id,
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: "made", desc: true }] },
  });

  const sortedHead = (id: "made" | "report" | "asOf" | "engine"): TableColumn => {
    const column = table.getColumn(id);
    const sorted = column?.getIsSorted() ?? false;
    return {
      key: id,
      align: "start",
      sorted: sorted === false ? undefined : sorted === "desc" ? "descending" : "ascending",
      head: (
        <button
          type="button"
          className="font-semibold whitespace-nowrap"
          aria-label={t("sortBy", { column: t(id) })}
          onClick={() => column?.toggleSorting()}
        >
          {t(id)}
          {sorted !== false && (
            <span aria-hidden className="ps-1">
              {sorted === "desc" ? "▼" : "▲"}
            </span>
          )}
        </button>
      ),
    };
  };
  const cells = (report: KeptReport): ReactNode[] => [
    <span key="report" className="block max-w-80 min-w-44 py-1 wrap-anywhere whitespace-normal">
      <bdi>{setName(report.scenarioSet)}</bdi>
      {report.title !== null && (
        <span className="block text-caption text-muted">
          <bdi>{report.title}</bdi>
        </span>
      )}
    </span>,
    <HistoryFiles key="files" report={report} engine={engine} />,
    <HistoryActions key="actions" report={report} names={names} />,
    report.asOf === null ? t("latest") : formatDate(report.asOf, locale),
    report.engineVersion,
    <code
      key="id"
      title={`${t("idHint", { id: report.id })}\n${t("contentHint", { hash: report.contentHash })}`}
    >
      {report.id.slice(0, SHORT_ID_CHARACTERS)}
    </code>,
  ];
  return (
    <DataTable
      label={t("label")}
      emptyReason={emptyReason}
      columns={[
        sortedHead("made"),
        sortedHead("report"),
        { key: "files", head: t("files"), align: "start" },
        { key: "actions", head: t("actions"), align: "start" },
        sortedHead("asOf"),
        sortedHead("engine"),
        { key: "id", head: t("id"), align: "start" },
      ]}
      rows={table.getRowModel().rows.map(({ original: report }) => ({
        key: report.id,
        head: (
          <span className="block py-1">
            <span className="block min-w-24 tablet:whitespace-nowrap">
              {formatInstant(report.generatedAt, locale)}
            </span>
            {report.createdBy === "schedule" && (
              <span className="block text-caption text-muted">{t("bySchedule")}</span>
            )}
          </span>
        ),
        cells: cells(report),
      }))}
    />
  );
}
