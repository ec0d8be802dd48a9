import { parse } from "csv-parse/sync";
import { AppError } from "@/lib/errors/app-error";
import { looksLikeMarkup } from "./parse-json-payload";

/**
 * Lines of a CSV as cells, trimmed; blank lines left out, lengths as they come (a preamble is shorter than the table).
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when it is a page or cannot be read as CSV.
 */
export function parseCsvPayload(publisher: string, text: string): string[][] {
  if (looksLikeMarkup(text)) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `${publisher}: expected CSV, got an HTML or XML page`);
  }
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `${publisher}: the CSV is cut off or damaged`, {
      cause: error,
    });
  }
}

/** Column name without the case, spaces, underscores and hyphens publishers change between releases. */
export function normaliseHeader(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, "");
}
