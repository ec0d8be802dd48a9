import { getDatabase } from "@/db/client";
import { asOfRequest } from "@/lib/contracts/series-request";
import { env } from "@/lib/env";
import { listPowerSeries } from "@/lib/queries/list-power-series";
import { listTrailingYears } from "@/lib/queries/list-trailing-years";
import { mayPassOn } from "@/lib/queries/may-pass-on";
import { respondToRead } from "../../_http/respond";

/** What every price of energy says now: its newest month and the year up to it, as the map and the tables show. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const known = await listPowerSeries(database, asOf);
    const heads = known.filter((head) => mayPassOn(head, "api", env.JOULE_PUBLIC));
    const trailing = await listTrailingYears(database, heads, asOf);
    return {
      asOf: asOf ?? null,
      series: heads.map((head) => ({ ...head, trailing: trailing.get(head.id) ?? null })),
      withheldCount: known.length - heads.length,
    };
  });
}
