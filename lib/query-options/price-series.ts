import { queryOptions } from "@tanstack/react-query";
import { priceSeries } from "@/lib/contracts/price-series";
import { getJson } from "./get-json";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

export function priceSeriesOptions(id: string, asOf: string | undefined) {
  const query = asOf === undefined ? "" : `?${new URLSearchParams({ asOf })}`;
  return queryOptions({
    queryKey: ["series", { id, asOf }] as const,
    queryFn: ({ signal }) => getJson(`/api/v1/series/${encodeURIComponent(id)}${query}`, priceSeries, signal),
    staleTime: ONE_HOUR_MS,
  });
}
