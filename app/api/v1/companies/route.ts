import { getDatabase } from "@/db/client";
import { companyListRequest } from "@/lib/contracts/company-list-request";
import { arrangeCompanies } from "@/lib/queries/arrange-companies";
import { companyOverview } from "@/lib/queries/company-overview";
import { listCompanies } from "@/lib/queries/list-companies";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const wanted = companyListRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const companies = await listCompanies(await getDatabase(), wanted.asOf);
    return { companies: arrangeCompanies(companies, wanted).map(companyOverview) };
  });
}
