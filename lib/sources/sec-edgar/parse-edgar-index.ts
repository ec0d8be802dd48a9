import { z } from "zod";
import { isRecord } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { CompanyTickerRow, EdgarIndexRow, FrameRow, SubmissionRow } from "./edgar-index-row";
import { paddedCik } from "./padded-cik";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * The SEC's lists beside companies' facts, told apart by content; null when the payload is none of them.
 * @param cikOfFile company a page of older filings is of, which the page does not repeat.
 */
export function parseEdgarIndex(
  payload: Readonly<Record<string, unknown>>,
  cikOfFile: string | null,
): ParsedBatch<EdgarIndexRow> | null {
  if (typeof payload["ccp"] === "string" && Array.isArray(payload["data"])) return parseFrame(payload);
  if (isRecord(payload["filings"]) || Array.isArray(payload["accessionNumber"]))
    return parseSubmissions(payload, cikOfFile);
  if (Array.isArray(payload["fields"]) && Array.isArray(payload["data"])) return parseTickerTable(payload);
  const [first] = Object.values(payload);
  return isRecord(first) && "cik_str" in first ? parseTickers(Object.values(payload)) : null;
}

const ticker = z.object({ cik_str: z.unknown(), ticker: z.string().min(1), title: z.string() });

/** company_tickers.json: a record by running number. */
function parseTickers(entries: readonly unknown[]): ParsedBatch<CompanyTickerRow> {
  return collected(entries, "not a company with cik_str, ticker and title", (entry) => {
    const parsed = ticker.safeParse(entry);
    const cik = paddedCik(parsed.data?.cik_str);
    if (!parsed.success || cik === null) return null;
    return { table: "ticker", cik, ticker: parsed.data.ticker, company: parsed.data.title, exchange: null };
  });
}

/** company_tickers_exchange.json: rows under named fields. */
function parseTickerTable(payload: Readonly<Record<string, unknown>>): ParsedBatch<CompanyTickerRow> | null {
  const fields = z.array(z.string()).safeParse(payload["fields"]).data ?? [];
  const [cikAt, nameAt, tickerAt, exchangeAt] = ["cik", "name", "ticker", "exchange"].map((name) =>
    fields.indexOf(name),
  );
  if (cikAt === undefined || cikAt < 0 || tickerAt === undefined || tickerAt < 0) return null;
  const rows = z.array(z.array(z.unknown())).safeParse(payload["data"]).data ?? [];
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return collected(rows, "not a company with cik and ticker", (cells) => {
    const cik = paddedCik(cells[cikAt]);
    const symbol = text(cells[tickerAt]);
    if (cik === null || symbol === null) return null;
    const company = text(cells[nameAt ?? -1]) ?? "";
    return { table: "ticker", cik, ticker: symbol, company, exchange: text(cells[exchangeAt ?? -1]) };
  });
}

const filings = z.object({
  accessionNumber: z.array(z.string()),
  filingDate: z.array(z.string()),
  form: z.array(z.string()),
  reportDate: z.array(z.string()).optional(),
  acceptanceDateTime: z.array(z.string()).optional(),
  primaryDocument: z.array(z.string()).optional(),
});

/** Columns side by side; a page of older filings is the columns alone, without the company. */
function parseSubmissions(
  payload: Readonly<Record<string, unknown>>,
  cikOfFile: string | null,
): ParsedBatch<SubmissionRow> | null {
  const recent = isRecord(payload["filings"]) ? payload["filings"]["recent"] : payload;
  const parsed = filings.safeParse(recent);
  if (!parsed.success) return null;
  const { accessionNumber, filingDate, form, reportDate, acceptanceDateTime, primaryDocument } = parsed.data;
  const cik = paddedCik(payload["cik"]) ?? cikOfFile ?? "";
  const cell = (column: readonly string[] | undefined, index: number) => {
    const value = column?.[index];
    return value === undefined || value === "" ? null : value;
  };
  return collected(
    accessionNumber.map((_, index) => index),
    "a filing without accession number, form or day",
    (index) => {
      const [accession, formName, filedAt] = [
        accessionNumber[index],
        form[index],
        day.safeParse(filingDate[index]).data,
      ];
      if (!accession || !formName || filedAt === undefined) return null;
      return {
        table: "submission",
        cik,
        accession,
        form: formName,
        filedAt,
        acceptedAt: cell(acceptanceDateTime, index),
        reportPeriodEnd: cell(reportDate, index),
        primaryDocument: cell(primaryDocument, index),
      };
    },
  );
}

const frame = z.object({
  taxonomy: z.string(),
  tag: z.string(),
  ccp: z.string(),
  uom: z.string(),
  data: z.array(z.unknown()),
});
const frameFact = z.object({
  accn: z.string(),
  cik: z.unknown(),
  start: day.optional(),
  end: day,
  val: z.number(),
});

function parseFrame(payload: Readonly<Record<string, unknown>>): ParsedBatch<FrameRow> | null {
  const parsed = frame.safeParse(payload);
  if (!parsed.success) return null;
  const { taxonomy, tag, ccp, uom, data } = parsed.data;
  return collected(data, "not a fact with cik, accession, end and value", (raw) => {
    const fact = frameFact.safeParse(raw);
    const cik = paddedCik(fact.data?.cik);
    if (!fact.success || cik === null) return null;
    const { start, end, val, accn } = fact.data;
    return {
      table: "frame",
      cik,
      taxonomy,
      tag,
      frame: ccp,
      periodStart: start ?? null,
      periodEnd: end,
      value: val,
      unit: uom,
      accession: accn,
    };
  });
}

function collected<Entry, Row>(
  entries: readonly Entry[],
  reason: string,
  rowOf: (entry: Entry) => Row | null,
): ParsedBatch<Row> {
  const batch: ParsedBatch<Row> = { rows: [], rejected: [] };
  for (const entry of entries) {
    const row = rowOf(entry);
    if (row === null) batch.rejected.push({ reason, raw: entry });
    else batch.rows.push(row);
  }
  return entries.length === 0 ? { ...batch, emptyReason: "the list is empty" } : batch;
}
