import { queryOptions } from "@tanstack/react-query";
import type { OddsRequest } from "@/lib/contracts/odds-request";
import { oddsToSearchParams } from "@/lib/contracts/odds-address";
import { callApi } from "./call-api";

const ONE_HOUR_MS = 60 * 60 * 1000; // filings and statements come at most daily

export function realisedOddsOptions(request: OddsRequest) {
  const params = oddsToSearchParams(request);
  return queryOptions({
    queryKey: ["realised-odds", params.toString()] as const,
    queryFn: async ({ signal }) => {
      const { realisedOdds } = await import("@/lib/contracts/realised-odds"); // keeps the schema library out of the first load
      return callApi("GET /api/v1/realised/odds", {
        query: Object.fromEntries(params),
        answer: realisedOdds,
        signal,
      });
    },
    staleTime: ONE_HOUR_MS,
  });
}
