import { getDatabase } from "@/db/client";
import { feedQuery } from "@/lib/contracts/alert-event";
import { listAlertEvents } from "@/lib/queries/list-alert-events";
import { alertFeed } from "@/lib/reports/render/alert-feed";
import { conditional } from "../../../_http/conditional";
import { originOfRequest } from "../../../_http/origin-of-request";
import { problem } from "../../../_http/problem";

const ENTRIES = 50;
const mediaTypes = { atom: "application/atom+xml", rss: "application/rss+xml" } as const;

/** The newest alerts for a feed reader: Atom, or RSS with `format=rss`; `lang` as on the pages. */
export async function GET(request: Request): Promise<Response> {
  try {
    const url = new URL(request.url);
    const { format, lang } = feedQuery.parse(Object.fromEntries(url.searchParams), { reportInput: true });
    const { events } = await listAlertEvents(await getDatabase(), { limit: ENTRIES });
    const answer = new Response(
      alertFeed(events, { format, locale: lang, origin: originOfRequest(request) }),
      {
        headers: { "content-type": `${mediaTypes[format]}; charset=utf-8` },
      },
    );
    return await conditional(request, answer);
  } catch (error) {
    return problem(error);
  }
}
