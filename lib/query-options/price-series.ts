import { queryOptions } from "@tanstack/react-query";
import { getJson } from "./get-json";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

export function priceSeriesOptions(id: string, asOf: string | undefined) {
  const query = asOf === undefined ? "" : `?${new URLSearchParams({ asOf })}`;
  return queryOptions({
    queryKey: ["series", { id, asOf }] as const,
    queryFn: async ({ signal }) => {
      const { priceSeries } = await import("@/lib/contracts/price-series"); // keeps the schema library out of the first load
      return getJson(`/api/v1/series/${encodeURIComponent(id)}${query}`, priceSeries, signal);
    },
    staleTime: ONE_HOUR_MS,
  });
}
