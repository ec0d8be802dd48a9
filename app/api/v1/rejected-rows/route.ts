import { getDatabase } from "@/db/client";
import { catalogueRequest } from "@/lib/contracts/catalogue-page";
import { env } from "@/lib/env";
import { listRejectedRows } from "@/lib/queries/list-rejected-rows";
import { respondToRead } from "../../_http/respond";

/** A page of rows that no parser could use, the newest run first. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { limit, offset } = catalogueRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const rows = await listRejectedRows(await getDatabase(), {
      limit: limit + 1, // one more tells whether there are more
      offset,
      isPublic: env.JOULE_PUBLIC,
    });
    return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
  });
}
