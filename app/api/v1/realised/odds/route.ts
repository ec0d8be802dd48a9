import { getDatabase } from "@/db/client";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { getRealisedOdds } from "@/lib/queries/get-realised-odds";
import { respondToRead } from "../../../_http/respond";

/** Posterior odds of bear, base, bull and other, quarter by quarter, with what moved them. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const stated = Object.fromEntries(new URL(request.url).searchParams);
    return getRealisedOdds(await getDatabase(), oddsRequest.parse(stated, { reportInput: true }));
  });
}
