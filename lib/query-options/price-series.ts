import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./call-api";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

export function priceSeriesOptions(id: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ["series", { id, asOf }] as const,
    queryFn: async ({ signal }) => {
      const { priceSeries } = await import("@/lib/contracts/price-series"); // keeps the schema library out of the first load
      return callApi("GET /api/v1/series/{id}", {
        path: { id },
        query: { asOf },
        answer: priceSeries,
        signal,
      });
    },
    staleTime: ONE_HOUR_MS,
  });
}
