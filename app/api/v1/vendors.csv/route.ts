import { getDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { arrangeVendors, assessVendors } from "@/lib/model/valuation/arrange-vendors";
import { getVendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { vendorTable } from "@/lib/queries/vendor-table";
import { csvCell } from "@/lib/reports/render/csv-cell";
import { problem } from "../../_http/problem";
import { requireVendorLayer, vendorViewOfUrl } from "../../_http/vendor-view-of-url";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page
const NOTES = [
  "# What the market price of each vendor assumes, and what the scenarios give it. Scenario analysis, not advice.",
  "# Share prices may not be redistributed: prices and what gives them away are left empty; implied rates are derived here.",
];

/** The vendor table with the same parameters as `vendors`, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { view, asOf } = vendorViewOfUrl(request.url);
    const expectations = await getVendorExpectations(await getDatabase(), {
      asOf,
      isPublicInstance: env.JOULE_PUBLIC,
    });
    requireVendorLayer(view, expectations.vendors);
    const shown = arrangeVendors(assessVendors(expectations, view.settings), view);
    const rows = vendorTable(shown).map((row) => row.map(csvCell).join(","));
    return new Response(`${BYTE_ORDER_MARK}${[...NOTES, ...rows].join("\r\n")}\r\n`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="vendors${asOf === undefined ? "" : `_${asOf.slice(0, 10)}`}.csv"`,
      },
    });
  } catch (error) {
    return problem(error);
  }
}
