import { queryOptions } from "@tanstack/react-query";
import { getJson } from "./get-json";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

type PriceStatisticsQuery = { id: string; from: string; to: string; asOf: string | undefined };

export function priceStatisticsOptions({ id, asOf, ...query }: PriceStatisticsQuery) {
  const params = new URLSearchParams({ ...query, ...(asOf === undefined ? {} : { asOf }) });
  return queryOptions({
    queryKey: ["price-statistics", { id, asOf, ...query }] as const,
    queryFn: async ({ signal }) => {
      const { priceStatistics } = await import("@/lib/contracts/price-statistics"); // keeps the schema library out of the first load
      return getJson(
        `/api/v1/series/${encodeURIComponent(id)}/statistics?${params}`,
        priceStatistics,
        signal,
      );
    },
    staleTime: ONE_HOUR_MS,
  });
}
