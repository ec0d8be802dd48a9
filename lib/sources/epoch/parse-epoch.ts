import { AppError } from "@/lib/errors/app-error";
import { columnOf, csvTable, misfit, type CsvTable } from "../csv-table";
import type { EpochRevenueRow, EpochRow } from "../epoch-row";
import { normaliseHeader, parseCsvPayload } from "../parse-csv-payload";
import type { ParsedBatch, RejectedRow } from "../parsed-batch";
import { payloadFiles } from "../payload-files";
import {
  readComputeSpend,
  readFundingRound,
  readStaffReport,
  readUsageReport,
  type EpochReading,
} from "./ai-company-tables";
import { readChipEstimate, readCluster, readDataCenter, readDataCenterTimeline } from "./data-center-tables";
import { readHardware, readHardwarePrice, readVendorRevenue } from "./hardware-tables";
import { epochLine, type EpochLine } from "./epoch-line";
import { markContradictions, readRevenueReport, revenueColumns } from "./revenue-report";

type EpochTable = {
  name: string;
  /** A table is known by the columns only it has; every other column may come, go or move. */
  isIn: (has: (name: string) => boolean) => boolean;
  read: (line: EpochLine) => EpochReading<EpochRow>;
};

const tables: readonly EpochTable[] = [
  {
    name: "revenue reports",
    isIn: (has) => has("Company") && revenueColumns.some((name) => has(name)),
    read: readRevenueReport,
  },
  {
    name: "funding rounds",
    isIn: (has) => has("Company") && has("Funding (equity)"),
    read: readFundingRound,
  },
  {
    name: "compute spend",
    isIn: (has) => has("Company") && has("Amount") && has("Period type"),
    read: readComputeSpend,
  },
  { name: "usage reports", isIn: (has) => has("Company") && has("Active users"), read: readUsageReport },
  { name: "staff reports", isIn: (has) => has("Company") && has("Staff count"), read: readStaffReport },
  { name: "data centers", isIn: (has) => has("Current power (MW)"), read: readDataCenter },
  {
    name: "data center timelines",
    isIn: (has) => has("Data center") && has("Date") && has("Power (MW)"),
    read: readDataCenterTimeline,
  },
  { name: "ML hardware", isIn: (has) => has("Hardware name"), read: readHardware },
  {
    name: "hardware prices",
    isIn: (has) => has("Hardware model") && has("Price date"),
    read: readHardwarePrice,
  },
  {
    name: "vendor revenue",
    isIn: (has) => has("total_revenue") && has("dc_revenue"),
    read: readVendorRevenue,
  },
  {
    name: "GPU clusters",
    isIn: (has) => has("Name") && has("H100 equivalents") && has("First Operational Date"),
    read: readCluster,
  },
  {
    name: "chip estimates",
    isIn: (has) => has("Chip manufacturer") && has("Start date"),
    read: readChipEstimate,
  },
];

/**
 * Epoch AI's tables (CC BY 4.0), told apart by their columns: AI companies, data centers, ML hardware, GPU clusters and
 * chip estimates; one CSV or a ZIP of several.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for a table none of these, or one without a usable line.
 */
export function parseEpoch(payload: Uint8Array): ParsedBatch<EpochRow> {
  const batch: ParsedBatch<EpochRow> = { rows: [], rejected: [] };
  const files = payloadFiles("epoch", payload).filter(({ name }) => name === "" || name.endsWith(".csv"));
  const unknown: RejectedRow[] = [];
  let emptyReason = files.length === 0 ? "the ZIP holds no CSV" : "the table holds no line";
  for (const { name, text } of files) {
    const table = csvTable("epoch", parseCsvPayload("epoch", text), []);
    const known = tables.find(({ isIn }) => isIn((column) => columnOf(table, normaliseHeader(column)) >= 0));
    if (known !== undefined) addTable(known, table, batch);
    else if (isCompanyList(table)) emptyReason = "a list of companies without figures";
    else unknown.push({ reason: "none of the tables known here", raw: { file: name, header: table.header } });
  }
  const [first] = unknown;
  if (first !== undefined && unknown.length === files.length) {
    throw changed(
      `${first.reason} (${tables.map(({ name }) => name).join(", ")}): ${JSON.stringify(first.raw).slice(0, 240)}`,
    );
  }
  batch.rejected.push(...unknown);
  markContradictions(batch.rows.filter((row): row is EpochRevenueRow => row.table === "revenue-report"));
  const isEmpty = batch.rows.length === 0 && batch.rejected.length === 0;
  return isEmpty ? { ...batch, emptyReason } : batch;
}

function addTable(known: EpochTable, table: CsvTable, batch: ParsedBatch<EpochRow>): void {
  const before = batch.rows.length;
  let firstReason: string | undefined;
  const lines = table.lines.filter((line) => line.some((cell) => cell !== ""));
  for (const cells of lines) {
    const line = epochLine(table, cells);
    const lengthProblem = misfit(table, cells);
    const reading = lengthProblem === null ? known.read(line) : { reason: lengthProblem };
    if ("reason" in reading) {
      firstReason ??= reading.reason;
      batch.rejected.push({ reason: reading.reason, raw: line.raw });
    } else batch.rows.push(reading);
  }
  if (firstReason !== undefined && batch.rows.length === before) {
    throw changed(`${known.name}: no usable line; the first: ${firstReason}`);
  }
}

function isCompanyList(table: CsvTable): boolean {
  return columnOf(table, "companytype") >= 0 && columnOf(table, "foundingdate") >= 0;
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `epoch: ${problem}`);
}
