import { getDatabase } from "@/db/client";
import { companyListRequest } from "@/lib/contracts/company-list-request";
import { arrangeCompanies } from "@/lib/queries/arrange-companies";
import { companyTable } from "@/lib/queries/company-overview";
import { listCompanies } from "@/lib/queries/list-companies";
import { csvCell } from "@/lib/reports/render/csv-cell";
import { problem } from "../../_http/problem";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page

/** The list of companies with the same parameters as `companies`, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const wanted = companyListRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const companies = arrangeCompanies(await listCompanies(await getDatabase(), wanted.asOf), wanted);
    const lines = companyTable(companies).map((row) => row.map(csvCell).join(","));
    return new Response(`${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="companies${wanted.asOf === undefined ? "" : `_${wanted.asOf.slice(0, 10)}`}.csv"`,
      },
    });
  } catch (error) {
    return problem(error);
  }
}
