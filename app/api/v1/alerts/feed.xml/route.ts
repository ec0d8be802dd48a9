import { getDatabase } from "@/db/client";
import { feedQuery } from "@/lib/contracts/alert-event";
import { listAlertEvents } from "@/lib/queries/list-alert-events";
import { alertFeed } from "@/lib/reports/render/alert-feed";
import { problem } from "../../../_http/problem";

const ENTRIES = 50;
const mediaTypes = { atom: "application/atom+xml", rss: "application/rss+xml" } as const;

/** The newest alerts for a feed reader: Atom, or RSS with `format=rss`; `lang` as on the pages. */
export async function GET(request: Request): Promise<Response> {
  try {
    const url = new URL(request.url);
    const { format, lang } = feedQuery.parse(Object.fromEntries(url.searchParams), { reportInput: true });
    const { events } = await listAlertEvents(await getDatabase(), { limit: ENTRIES });
    return new Response(alertFeed(events, { format, locale: lang, origin: originOf(request, url) }), {
      headers: { "content-type": `${mediaTypes[format]}; charset=utf-8` },
    });
  } catch (error) {
    return problem(error);
  }
}

/** As the reader asked: behind a proxy the request's own address is another one. */
function originOf(request: Request, url: URL): string {
  const host = request.headers.get("host") ?? url.host;
  const protocol =
    request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? url.protocol.replace(":", "");
  const asked = `${protocol === "https" ? "https" : "http"}://${host}`;
  return URL.canParse(asked) ? new URL(asked).origin : url.origin;
}
