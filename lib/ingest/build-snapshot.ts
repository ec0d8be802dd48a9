import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { AppError } from "@/lib/errors/app-error";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { storedSourceParsers, type SourceRow } from "@/lib/sources/source-parsers";
import { filingEvidence, filingUrl } from "./filing-fact-row";
import {
  filingPayloads,
  indicatorPayloads,
  pricePayloads,
  recordPayloads,
  type SnapshotPayload,
} from "./snapshot-plan";
import { sortRows, type SortedRows } from "./sorted-rows";

const FIRST_YEAR_OF_PRICES = "2015";
const FIRST_QUARTER_OF_FILINGS = "2018Q1";
const BUNDLED_UNITS = new Set(["USD", "shares"]);
const SECTORS = new Set(["retail-industrial", "retail-commercial", "day-ahead"]);

/** A bundled file by its name, with its whole text. */
type SnapshotFiles = ReadonlyMap<string, string>;

/**
 * The bundled figures that publishers' payloads hold, read by the product's own parsers; byte for byte the same for the
 * same payloads.
 * @param folder with the payloads of the plan.
 * @throws {AppError} NOT_FOUND for a missing payload, SOURCE_SCHEMA_CHANGED for one that is not understood, INVALID_INPUT
 * for figures whose licence keeps them out.
 */
export async function buildSnapshot(folder: string): Promise<SnapshotFiles> {
  return new Map([
    ["electricity-prices.csv", await priceFile(folder)],
    ["filings.csv", await filingFile(folder)],
    ["indicators.csv", await indicatorFile(folder)],
    ["published-records.jsonl", await recordFile(folder)],
  ]);
}

async function priceFile(folder: string): Promise<string> {
  const header = "source,zone,market_type,month,price,currency,unit,known_at,retrieved_at,partial".split(",");
  const lines: string[][] = [];
  for (const payload of pricePayloads) {
    const { observations } = await rowsOf(folder, payload);
    for (const row of observations) {
      const month = row.periodStart.slice(0, 7);
      if (row.kind !== "price" || !SECTORS.has(row.marketType) || month < FIRST_YEAR_OF_PRICES) continue;
      const dates = [payload.knownAt, payload.retrievedAt];
      const figure = [month, String(row.value), row.currency, row.unit];
      lines.push([payload.sourceId, row.zone, row.marketType, ...figure, ...dates, String(row.partial)]);
    }
  }
  return csv(header, lines.toSorted(byCells(4)));
}

async function filingFile(folder: string): Promise<string> {
  const header =
    "company,cik,concept,tag,period_start,period_end,fiscal_period,calendar_quarter,value,unit,filed_at,accession,method,source,source_url,retrieved_at,evidence".split(
      ",",
    );
  const lines = new Map<string, string[]>();
  for (const payload of filingPayloads) {
    const { filings } = await rowsOf(folder, payload);
    for (const row of filings) {
      const quarter = row.calendarQuarter;
      if (quarter === null || quarter < FIRST_QUARTER_OF_FILINGS || !BUNDLED_UNITS.has(row.unit)) continue;
      const key = [row.concept, quarter, row.filedAt].join(" ");
      if (lines.has(`${payload.ticker} ${key}`)) continue; // an earlier payload has it, and may hold more parts of a sum
      lines.set(`${payload.ticker} ${key}`, [
        payload.ticker,
        row.cik,
        row.concept,
        row.tag,
        row.periodStart ?? "",
        row.periodEnd,
        row.fiscalPeriod ?? "",
        quarter,
        String(row.value),
        row.unit,
        row.filedAt,
        row.accession ?? "",
        row.method,
        payload.sourceId,
        row.accession === null ? payload.sourceUrl : filingUrl(row.cik, row.accession),
        payload.retrievedAt,
        filingEvidence(row),
      ]);
    }
  }
  const order = (line: readonly string[]) => [line[0], line[2], line[7], line[10]].join(" ");
  return csv(
    header,
    [...lines.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
}

async function indicatorFile(folder: string): Promise<string> {
  const header =
    "source,indicator,period_start,period_end,value,unit,licence,known_at,retrieved_at,source_url".split(",");
  const lines: string[][] = [];
  for (const payload of indicatorPayloads) {
    const { observations } = await rowsOf(folder, payload);
    for (const row of observations) {
      if (row.periodStart < FIRST_YEAR_OF_PRICES) continue;
      const period = [row.periodStart.slice(0, 10), row.periodEnd.slice(0, 10)];
      const dates = [payload.knownAt, payload.retrievedAt, payload.sourceUrl];
      const figure = [String(row.value), row.unit, row.licenceName ?? ""];
      lines.push([payload.sourceId, row.zone, ...period, ...figure, ...dates]);
    }
  }
  return csv(header, lines.toSorted(byCells(3)));
}

/** A line an entry: published lists have columns of their own. */
async function recordFile(folder: string): Promise<string> {
  const lines = new Map<string, string>();
  for (const payload of recordPayloads) {
    const { records } = await rowsOf(folder, payload);
    for (const { kind, key, content } of records) {
      const { sourceId, knownAt, retrievedAt, sourceUrl } = payload;
      const head = { source: sourceId, kind, key, knownAt, retrievedAt, sourceUrl };
      lines.set(`${sourceId} ${kind} ${key} ${knownAt}`, JSON.stringify({ ...head, content }));
    }
  }
  const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, line]) => `${line}\n`).join("");
}

async function rowsOf(folder: string, payload: SnapshotPayload): Promise<SortedRows> {
  const parse = storedSourceParsers.get(payload.sourceId);
  if (parse === undefined) throw new Error(`no parser reads ${payload.sourceId}`);
  const bytes = await readFile(path.join(folder, payload.file)).catch((cause: unknown) => {
    throw new AppError("NOT_FOUND", `${payload.file} is not in the folder of payloads`, { cause });
  });
  const fileName = path.basename(payload.file);
  const { rows } = parse(bytes, { fileName, retrievedAt: payload.retrievedAt });
  for (const row of rows) refuseRestricted(payload, row);
  return sortRows(payload.sourceId, rows, fileName, []);
}

/** What the publisher does not let pass on cannot be bundled, whatever the plan says. */
function refuseRestricted({ file, sourceId }: SnapshotPayload, row: SourceRow): void {
  const source = sourceCatalogue.find(({ id }) => id === sourceId);
  const own = "redistribution" in row ? row.redistribution : undefined;
  const isOpenList = "list" in row ? row.list === "genai-prices" : "quote" in row && row.quote === "index";
  if (own ?? (isOpenList || source?.redistribution)) return;
  throw new AppError(
    "INVALID_INPUT",
    `${file}: the licence of ${sourceId} keeps its figures out of the snapshot`,
  );
}

function csv(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return stringify([header, ...lines]);
}

function byCells(count: number) {
  return (a: readonly string[], b: readonly string[]): number => {
    const [left, right] = [a, b].map((line) => line.slice(0, count).join("\u0000"));
    return (left ?? "") < (right ?? "") ? -1 : 1;
  };
}
