import { getDatabase } from "@/db/client";
import { catalogueAsOfRequest, partOf } from "@/lib/contracts/catalogue-page";
import { listAiRevenue } from "@/lib/queries/list-ai-revenue";
import { respondToRead } from "../../_http/respond";

/** Every published statement about AI revenue, by company and day. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf, ...page } = catalogueAsOfRequest.parse(
      Object.fromEntries(new URL(request.url).searchParams),
      { reportInput: true },
    );
    const statements = await listAiRevenue(await getDatabase(), asOf);
    return { statements: partOf(statements, page), totalCount: statements.length };
  });
}
