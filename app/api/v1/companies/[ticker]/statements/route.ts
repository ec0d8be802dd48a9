import { getDatabase } from "@/db/client";
import { asOfRequest } from "@/lib/contracts/series-request";
import { getCompany } from "@/lib/queries/get-company";
import { listCompanyStatements } from "@/lib/queries/list-company-statements";
import { respondToRead } from "../../../../_http/respond";
import { textOfPath } from "../../../../_http/text-of-path";

/** Statements about one company's AI revenue, the newest first. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ ticker: string }> },
): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const company = await getCompany(database, textOfPath((await params).ticker));
    return { statements: await listCompanyStatements(database, company, asOf) };
  });
}
