import { getDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { arrangeVendors, assessVendors } from "@/lib/model/valuation/arrange-vendors";
import { getVendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { listSourceLicences } from "@/lib/queries/list-source-licences";
import { vendorTable } from "@/lib/queries/vendor-table";
import { exportNotes } from "@/lib/reports/render/export-notes";
import { csvResponse, csvSettingsOf } from "../../_http/csv-export";
import { problem } from "../../_http/problem";
import { requireVendorLayer, vendorViewOfUrl } from "../../_http/vendor-view-of-url";

const LEFT_OUT =
  "Share prices may not be redistributed: prices and what gives them away are left empty; implied rates are derived here.";

/** The vendor table with the same parameters as `vendors`, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { url, byteOrderMark } = csvSettingsOf(request.url);
    const { view, asOf } = vendorViewOfUrl(url);
    const database = await getDatabase();
    const expectations = await getVendorExpectations(database, {
      asOf,
      isPublicInstance: env.JOULE_PUBLIC,
    });
    requireVendorLayer(view, expectations.vendors);
    const shown = arrangeVendors(assessVendors(expectations, view.settings), view);
    const notes = exportNotes({
      title: "What the market price of each vendor assumes, and what the scenarios give it",
      unit: "named at the end of each column: _usd, _fraction 0 to 1, _years, _ratio, _percentage_points",
      sources: await listSourceLicences(database, ["sec-edgar", "sec-edgar-secondary", "vendor-exposures"]),
      asOf,
      generatedAt: new Date().toISOString(),
      address: request.url,
      notes: [
        { name: "note", value: "Scenario analysis, not advice." },
        { name: "left out", value: LEFT_OUT },
      ],
    });
    return await csvResponse(request, { notes, lines: vendorTable(shown), byteOrderMark }, "vendors", asOf);
  } catch (error) {
    return problem(error);
  }
}
