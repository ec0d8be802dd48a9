import { getDatabase } from "@/db/client";
import { asOfRequest } from "@/lib/contracts/series-request";
import { getCompanyFinancials } from "@/lib/queries/get-company-financials";
import { respondToRead } from "../../../_http/respond";
import { textOfPath } from "../../../_http/text-of-path";

export function GET(
  request: Request,
  { params }: { params: Promise<{ ticker: string }> },
): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return getCompanyFinancials(await getDatabase(), textOfPath((await params).ticker), asOf);
  });
}
