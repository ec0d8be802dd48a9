import { getDatabase } from "@/db/client";
import { catalogueRequest, partOf } from "@/lib/contracts/catalogue-page";
import { listAssumptions } from "@/lib/queries/list-assumptions";
import { respondToRead } from "../../_http/respond";

/** Every sourced number of the models that is no series, with its range. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = catalogueRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const assumptions = await listAssumptions(await getDatabase());
    return { assumptions: partOf(assumptions, page), totalCount: assumptions.length };
  });
}
