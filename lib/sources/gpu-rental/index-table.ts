import { isoCalendarDate } from "../calendar-date";
import { columnOf, lineRecord, misfit, type CsvTable } from "../csv-table";
import { normaliseHeader } from "../parse-csv-payload";
import { isRecord } from "../parse-json-payload";
import { countOf, type GpuRentalCollection } from "./collect-gpu-rentals";

type Fields = Readonly<Record<string, unknown>>;

type IndexStatement = {
  name: string;
  value: unknown;
  windowStart: string;
  windowEnd: string;
  publishedOn: string;
  version: string;
  lowConfidence: unknown;
  reason: unknown;
  observations: unknown;
};

/** The value column is `index_value`, in the first index's own file its name: `cri_h100`. */
function valueColumn(table: CsvTable): number {
  const plain = columnOf(table, "indexvalue");
  const named = table.header.findIndex((name) => /^cri_\w+$/i.test(name));
  return plain >= 0 ? plain : named;
}

export function isIndexTable(table: CsvTable): boolean {
  return columnOf(table, "indexname") >= 0 && columnOf(table, "windowend") >= 0 && valueColumn(table) >= 0;
}

/** CRI index file: one line a publication, each with its window, method version and confidence. */
export function addIndexTable(table: CsvTable, collection: GpuRentalCollection): void {
  const value = valueColumn(table);
  const cell = (line: readonly string[], name: string) => line[columnOf(table, normaliseHeader(name))] ?? "";
  for (const line of table.lines) {
    const lengthProblem = misfit(table, line);
    if (lengthProblem !== null) {
      collection.reject(lengthProblem, lineRecord(table, line));
      continue;
    }
    addIndex(
      {
        name: cell(line, "index_name"),
        value: line[value] ?? "",
        windowStart: cell(line, "window_start"),
        windowEnd: cell(line, "window_end"),
        publishedOn: cell(line, "publication_date"),
        version: cell(line, "methodology_version"),
        lowConfidence: cell(line, "low_confidence"),
        reason: null,
        observations: cell(line, "total_observations"),
      },
      lineRecord(table, line),
      collection,
    );
  }
}

export function isIndexAudit(payload: Fields): boolean {
  return "index_name" in payload && "index_value" in payload;
}

/** CRI audit: how one index value came about. Days it left out are inputs, not prices. */
export function addIndexAudit(payload: Fields, collection: GpuRentalCollection): void {
  const daily = Array.isArray(payload["daily"]) ? payload["daily"].filter(isRecord) : [];
  addIndex(
    {
      name: text(payload["index_name"]),
      value: payload["index_value"],
      windowStart: text(daily[0]?.["date"]),
      windowEnd: text(payload["end_date"]),
      publishedOn: text(payload["calculated_utc"]),
      version: text(payload["ccir_version"]),
      lowConfidence: payload["low_confidence"],
      reason: payload["low_confidence_reason"],
      observations: payload["n_observations"],
    },
    payload,
    collection,
  );
}

function addIndex(statement: IndexStatement, raw: unknown, collection: GpuRentalCollection): void {
  const observedOn = isoCalendarDate(statement.windowEnd);
  const confidence = confidenceOf(statement.lowConfidence);
  if (observedOn === null) collection.reject(`no date: "${statement.windowEnd}"`, raw);
  else if (statement.version === "")
    collection.reject("no method version: the value belongs to no series", raw);
  else {
    collection.add(
      {
        quote: "index",
        accelerator: statement.name.replace(/^CRI-/i, ""),
        price: statement.value,
        observedOn,
        windowStart: isoCalendarDate(statement.windowStart),
        publishedOn: isoCalendarDate(statement.publishedOn),
        region: null,
        provider: null,
        priceType: null,
        acceleratorCount: null,
        offerId: null,
        methodVersion: statement.version,
        confidence,
        confidenceReason: typeof statement.reason === "string" ? statement.reason : null,
        sampleCount: countOf(statement.observations),
      },
      raw,
    );
  }
}

function confidenceOf(lowConfidence: unknown): "normal" | "low" | null {
  const flag = String(lowConfidence).toLowerCase();
  if (flag === "true") return "low";
  return flag === "false" ? "normal" : null;
}

function text(cell: unknown): string {
  return typeof cell === "string" ? cell : "";
}
