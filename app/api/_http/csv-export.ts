import { csvText, type CsvFile } from "@/lib/format/csv-text";
import { AppError } from "@/lib/errors/app-error";

const BYTE_ORDER_MARK_PARAM = "bom";

/**
 * What an address says of a file, apart from what it says of the data: `bom=1` begins it with the byte order mark.
 * @throws {AppError} INVALID_INPUT
 */
export function csvSettingsOf(address: string): { url: string; byteOrderMark: boolean } {
  const url = new URL(address);
  const text = url.searchParams.get(BYTE_ORDER_MARK_PARAM) ?? "0";
  if (text !== "0" && text !== "1") {
    throw new AppError("INVALID_INPUT", "The byte order mark is asked for by 1.", {
      fields: [{ field: BYTE_ORDER_MARK_PARAM, value: text, allowed: "0 or 1" }],
    });
  }
  url.searchParams.delete(BYTE_ORDER_MARK_PARAM);
  return { url: url.href, byteOrderMark: text === "1" };
}

/** `companies_2026-06-30.csv` of `companies` and the day looked from. */
export function csvResponse(file: CsvFile, name: string, asOf: string | undefined): Response {
  return new Response(csvText(file), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}${asOf === undefined ? "" : `_${asOf.slice(0, 10)}`}.csv"`,
    },
  });
}
