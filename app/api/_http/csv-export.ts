import { csvText, type CsvFile } from "@/lib/format/csv-text";
import { byteOrderMark } from "@/lib/contracts/byte-order-mark";
import { conditional } from "./conditional";

const PARAM = "bom";

/**
 * What an address says of a file, apart from what it says of the data: `bom=1` begins it with the byte order mark.
 * @throws {ZodError}
 */
export function csvSettingsOf(address: string): { url: string; byteOrderMark: boolean } {
  const url = new URL(address);
  const text = url.searchParams.get(PARAM) ?? undefined;
  const { bom } = byteOrderMark.parse({ [PARAM]: text }, { reportInput: true });
  url.searchParams.delete(PARAM);
  return { url: url.href, byteOrderMark: bom === "1" };
}

/** `companies_2026-06-30.csv` of `companies` and the day looked from. */
export function csvResponse(
  request: Request,
  file: CsvFile,
  name: string,
  asOf: string | undefined,
): Promise<Response> {
  const answer = new Response(csvText(file), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}${asOf === undefined ? "" : `_${asOf.slice(0, 10)}`}.csv"`,
    },
  });
  return conditional(request, answer);
}
