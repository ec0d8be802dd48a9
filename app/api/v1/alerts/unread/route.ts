import { getDatabase } from "@/db/client";
import { unreadQuery } from "@/lib/contracts/alert-event";
import { countAlertsAfter } from "@/lib/queries/list-alert-events";
import { respondToRead } from "../../../_http/respond";

/** How many alerts fired after the one that `after` names. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { after } = unreadQuery.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return countAlertsAfter(await getDatabase(), after);
  });
}
