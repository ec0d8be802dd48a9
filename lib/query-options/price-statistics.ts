import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./call-api";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

type PriceStatisticsQuery = { id: string; from: string; to: string; asOf: string | undefined };

export function priceStatisticsOptions({ id, asOf, ...query }: PriceStatisticsQuery) {
  return queryOptions({
    queryKey: ["price-statistics", { id, asOf, ...query }] as const,
    queryFn: async ({ signal }) => {
      const { priceStatistics } = await import("@/lib/contracts/price-statistics"); // keeps the schema library out of the first load
      return callApi("GET /api/v1/series/{id}/statistics", {
        path: { id },
        query: { ...query, asOf },
        answer: priceStatistics,
        signal,
      });
    },
    staleTime: ONE_HOUR_MS,
  });
}
