import { getDatabase } from "@/db/client";
import { realisedTable } from "@/lib/model/tracking/realised-table";
import { getRealised } from "@/lib/queries/get-realised";
import { listSourceLicences } from "@/lib/queries/list-source-licences";
import { exportNotes } from "@/lib/reports/render/export-notes";
import { csvResponse, csvSettingsOf } from "../../_http/csv-export";
import { problem } from "../../_http/problem";
import { realisedOfUrl } from "../../_http/realised-of-url";

/** Filed figures, ratios and statements of `realised`, one a line, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { url, byteOrderMark } = csvSettingsOf(request.url);
    const { asOf } = realisedOfUrl(url);
    const database = await getDatabase();
    const notes = exportNotes({
      title: "Capital expenditure against realised return: filed figures, ratios and statements",
      unit: "in the column unit",
      sources: await listSourceLicences(database, ["ai-revenue", "sec-edgar", "sec-edgar-secondary"]),
      asOf,
      generatedAt: new Date().toISOString(),
      address: request.url,
      notes: [],
    });
    const { figures } = await getRealised(database, asOf);
    return await csvResponse(
      request,
      { notes, lines: realisedTable(figures), byteOrderMark },
      "realised",
      asOf,
    );
  } catch (error) {
    return problem(error);
  }
}
