import { getDatabase } from "@/db/client";
import { alertEventPage } from "@/lib/contracts/alert-event";
import { listAlertEvents } from "@/lib/queries/list-alert-events";
import { respondToRead } from "../../../_http/respond";

/** A page of alerts, the newest first, each with the data that fired it and what became of its deliveries. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = alertEventPage.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return listAlertEvents(await getDatabase(), page);
  });
}
