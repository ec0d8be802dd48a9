import { getDatabase } from "@/db/client";
import { partOf } from "@/lib/contracts/catalogue-page";
import { companyPageRequest } from "@/lib/contracts/company-list-request";
import { arrangeCompanies, layersOf } from "@/lib/queries/arrange-companies";
import { companyOverview } from "@/lib/queries/company-overview";
import { listCompanies } from "@/lib/queries/list-companies";
import { sumLayer } from "@/lib/queries/sum-layer";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const wanted = companyPageRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const all = await listCompanies(await getDatabase(), wanted.asOf);
    const companies = arrangeCompanies(all, wanted);
    return {
      companies: partOf(companies, wanted).map(companyOverview),
      totalCount: companies.length,
      layers: layersOf(all).map((layer) => ({ layer, sum: sumLayer(all, layer) })),
    };
  });
}
