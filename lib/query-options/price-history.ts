import { queryOptions } from "@tanstack/react-query";
import type { PriceHistory } from "@/lib/contracts/price-history";
import { callApi } from "./call-api";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

type PriceHistoryQuery = {
  id: string;
  bucket: PriceHistory["bucket"];
  from: string;
  to: string;
  asOf: string | undefined;
};

export function priceHistoryOptions({ id, asOf, ...query }: PriceHistoryQuery) {
  return queryOptions({
    queryKey: ["price-history", { id, asOf, ...query }] as const,
    queryFn: async ({ signal }) => {
      const { priceHistory } = await import("@/lib/contracts/price-history"); // keeps the schema library out of the first load
      return callApi("GET /api/v1/series/{id}/history", {
        path: { id },
        query: { ...query, asOf },
        answer: priceHistory,
        signal,
      });
    },
    staleTime: ONE_HOUR_MS,
  });
}
