import type { FilingRow } from "../filing-row";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { EdgarIndexRow } from "./edgar-index-row";
import { paddedCik } from "./padded-cik";
import { parseCompanyFacts, parseCompanyFactsVintages } from "./parse-company-facts";
import { parseEdgarIndex } from "./parse-edgar-index";

export type SecEdgarOrigin = {
  /** Names the company of a page of older filings, `CIK0000789019-submissions-001.json`: the page itself does not. */
  fileName: string;
};

/**
 * Any answer of the SEC's data API: a company's facts or one concept as filings; frames, submissions and tickers as lists.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer or another shape.
 */
export function parseSecEdgar(text: string, origin?: SecEdgarOrigin): ParsedBatch<FilingRow | EdgarIndexRow> {
  const payload = parseJsonPayload("sec-edgar", text);
  return (
    (isRecord(payload) ? parseEdgarIndex(payload, cikOfFileName(origin?.fileName ?? "")) : null) ??
    parseCompanyFacts(text)
  );
}

/** The same, with every value a company's facts have ever had, each from the day it was filed. */
export function parseSecEdgarVintages(
  text: string,
  origin?: SecEdgarOrigin,
): ParsedBatch<FilingRow | EdgarIndexRow> {
  const payload = parseJsonPayload("sec-edgar", text);
  return (
    (isRecord(payload) ? parseEdgarIndex(payload, cikOfFileName(origin?.fileName ?? "")) : null) ??
    parseCompanyFactsVintages(text)
  );
}

function cikOfFileName(fileName: string): string | null {
  return paddedCik(/CIK(\d{1,10})(?!\d)/.exec(fileName)?.[1]);
}
