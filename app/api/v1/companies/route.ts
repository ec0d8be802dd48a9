import { getDatabase } from "@/db/client";
import { partOf } from "@/lib/contracts/catalogue-page";
import { companyPageRequest } from "@/lib/contracts/company-list-request";
import { arrangeCompanies } from "@/lib/queries/arrange-companies";
import { companyOverview } from "@/lib/queries/company-overview";
import { listCompanies } from "@/lib/queries/list-companies";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const wanted = companyPageRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const companies = arrangeCompanies(await listCompanies(await getDatabase(), wanted.asOf), wanted);
    return { companies: partOf(companies, wanted).map(companyOverview), totalCount: companies.length };
  });
}
