import { getDatabase } from "@/db/client";
import { realisedTable } from "@/lib/model/tracking/realised-table";
import { getRealised } from "@/lib/queries/get-realised";
import { csvCell } from "@/lib/reports/render/csv-cell";
import { problem } from "../../_http/problem";
import { realisedOfUrl } from "../../_http/realised-of-url";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page

/** Filed figures, ratios and statements of `realised`, one a line, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { asOf } = realisedOfUrl(request.url);
    const { figures } = await getRealised(await getDatabase(), asOf);
    const lines = realisedTable(figures).map((row) => row.map(csvCell).join(","));
    return new Response(`${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="realised${asOf === undefined ? "" : `_${asOf.slice(0, 10)}`}.csv"`,
      },
    });
  } catch (error) {
    return problem(error);
  }
}
