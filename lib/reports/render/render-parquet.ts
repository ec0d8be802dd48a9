import { parquetWriteBuffer, type ColumnSource } from "hyparquet-writer";
import type { ReportData } from "../scenario-report";
import { pathColumns, pathRows } from "./path-rows";

const columnTypes: Partial<Record<(typeof pathColumns)[number], ColumnSource["type"]>> = {
  scenario: "STRING",
  year: "INT32",
  metric: "STRING",
  unit: "STRING",
  evidence: "STRING",
};

/** The paths of a report as Apache Parquet: missing values are null, the notes of the CSV are the file's key-value metadata. */
export function renderParquet(report: ReportData): Uint8Array {
  const rows = pathRows(report);
  const columnData = pathColumns.map((name): ColumnSource => {
    const type = columnTypes[name] ?? "DOUBLE";
    return { name, type, data: rows.map((row) => row[name]) };
  });
  const kvMetadata = [
    ...report.csvNotes.map(({ name, value }) => ({ key: name, value })),
    { key: "content-hash", value: report.contentHash },
    { key: "generated-at", value: report.generatedAt },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
}
