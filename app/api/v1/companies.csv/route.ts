import { getDatabase } from "@/db/client";
import { companyListRequest } from "@/lib/contracts/company-list-request";
import { arrangeCompanies } from "@/lib/queries/arrange-companies";
import { companyTable } from "@/lib/queries/company-overview";
import { listCompanies } from "@/lib/queries/list-companies";
import { listSourceLicences } from "@/lib/queries/list-source-licences";
import { exportNotes } from "@/lib/reports/render/export-notes";
import { csvResponse, csvSettingsOf } from "../../_http/csv-export";
import { problem } from "../../_http/problem";

/** The list of companies with the same parameters as `companies`, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { url, byteOrderMark } = csvSettingsOf(request.url);
    const wanted = companyListRequest.parse(Object.fromEntries(new URL(url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const notes = exportNotes({
      title: "Companies of the value chain: trailing figures as filed",
      unit: "amounts in the currency of the column beside them and in USD; _fraction columns 0 to 1",
      sources: await listSourceLicences(database, ["sec-edgar", "sec-edgar-secondary"]),
      asOf: wanted.asOf,
      generatedAt: new Date().toISOString(),
      address: request.url,
      notes: [],
    });
    const companies = arrangeCompanies(await listCompanies(database, wanted.asOf), wanted);
    return await csvResponse(
      request,
      { notes, lines: companyTable(companies), byteOrderMark },
      "companies",
      wanted.asOf,
    );
  } catch (error) {
    return problem(error);
  }
}
