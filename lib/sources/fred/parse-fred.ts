import { AppError } from "@/lib/errors/app-error";
import { isoCalendarDate } from "../calendar-date";
import { columnOf, csvTable, lineRecord, misfit, type CsvTable } from "../csv-table";
import type { IndicatorRow } from "../indicator-row";
import { parseCsvPayload } from "../parse-csv-payload";
import { looksLikeMarkup, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import { parseXmlPayload } from "../parse-xml-payload";
import { payloadFiles } from "../payload-files";
import { addSeries, type ObservedSeries } from "./collect-indicators";
import { observationsJson, observationsXml } from "./observations-answer";
import { isTreasuryCsv, treasuryCsv, treasuryXml } from "./treasury-curve";

export type FredOrigin = {
  /** Names the series where an API answer was kept as `fred_DGS10….json`: the answer itself does not. */
  fileName: string;
};

/**
 * Rates and other series: FRED's graph CSV (one or several columns; ZIP where frequencies differ), its observations API
 * (JSON, XML), Treasury's daily par yields (CSV, XML), and monthly ten-year yields of the Frictionless data set.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer or an unknown shape.
 */
export function parseFred(payload: Uint8Array, origin?: FredOrigin): ParsedBatch<IndicatorRow> {
  const batch: ParsedBatch<IndicatorRow> = { rows: [], rejected: [] };
  const asked = seriesOfFileName(origin?.fileName ?? "");
  const files = payloadFiles("fred", payload).filter(({ name }) => !/readme/i.test(name));
  for (const series of files.flatMap(({ text }) => seriesOf(text, asked))) addSeries(series, batch);
  const [first] = batch.rejected;
  if (
    batch.rows.length === 0 &&
    first !== undefined &&
    /^(no date|absent|not a (finite )?number|\d+ cells)/.test(first.reason)
  ) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `fred: no usable row; the first: ${first.reason}`);
  }
  const isEmpty = batch.rows.length === 0 && batch.rejected.length === 0;
  return isEmpty ? { ...batch, emptyReason: "the answer holds no observation" } : batch;
}

function seriesOf(text: string, asked: string | null): ObservedSeries[] {
  if (/^\s*[[{]/.test(text)) {
    return [{ ...observationsJson(parseJsonPayload("fred", text)), indicator: asked }];
  }
  if (looksLikeMarkup(text)) {
    const root = parseXmlPayload("fred", text);
    return root.name === "feed" ? treasuryXml(root) : [{ ...xmlAnswer(root), indicator: asked }];
  }
  const table = csvTable("fred", parseCsvPayload("fred", text), []);
  if (isTreasuryCsv(table)) return treasuryCsv(table);
  return graphSeries(table);
}

function seriesOfFileName(fileName: string): string | null {
  return /^fred_([A-Z0-9]+)(?=[_.])/.exec(fileName)?.[1] ?? null;
}

function xmlAnswer(root: ReturnType<typeof parseXmlPayload>): ObservedSeries {
  if (root.name === "observations" || root.name === "error") return observationsXml(root);
  throw new AppError(
    "SOURCE_SCHEMA_CHANGED",
    `fred: expected observations, got the XML element <${root.name}>`,
  );
}

function graphSeries(table: CsvTable): ObservedSeries[] {
  const date = columnOf(table, "observationdate", "date");
  const names = table.header.map((name) => name.toLowerCase());
  if (date !== 0 || names.length < 2) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `fred: expected a first column observation_date or DATE and one per series (${table.header.join(", ").slice(0, 200)})`,
    );
  }
  // An extract names who it is from and not what it is: its one series stays unnamed.
  if (names.includes("value")) return [columnSeries(table, names.indexOf("value"), null, null)];
  if (names.join() === "date,rate") {
    const licence = "Board of Governors of the Federal Reserve System, through a data set under ODC-PDDL";
    const series = columnSeries(table, 1, "bond-yields-us-10y", "percent");
    return [{ ...series, frequency: "monthly", licence: { licence, redistribution: true } }];
  }
  const unknown = table.header.slice(1).find((name) => !/^[A-Z0-9_]+$/.test(name));
  if (unknown !== undefined) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `fred: the column "${unknown}" is no series id`);
  }
  return table.header.slice(1).map((name, index) => columnSeries(table, index + 1, name, null));
}

function columnSeries(
  table: CsvTable,
  column: number,
  indicator: string | null,
  unit: string | null,
): ObservedSeries {
  return {
    indicator,
    unit,
    observations: table.lines.map((line) => ({
      date: isoCalendarDate(line[0] ?? ""),
      value: line[column] ?? "",
      problem: misfit(table, line),
      raw: lineRecord(table, line),
    })),
  };
}
