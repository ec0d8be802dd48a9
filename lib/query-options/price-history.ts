import { queryOptions } from "@tanstack/react-query";
import type { PriceHistory } from "@/lib/contracts/price-history";
import { getJson } from "./get-json";

const ONE_HOUR_MS = 60 * 60 * 1000; // prices change when a source is ingested, at most daily

type PriceHistoryQuery = {
  id: string;
  bucket: PriceHistory["bucket"];
  from: string;
  to: string;
  asOf: string | undefined;
};

export function priceHistoryOptions({ id, asOf, ...query }: PriceHistoryQuery) {
  const params = new URLSearchParams({ ...query, ...(asOf === undefined ? {} : { asOf }) });
  return queryOptions({
    queryKey: ["price-history", { id, asOf, ...query }] as const,
    queryFn: async ({ signal }) => {
      const { priceHistory } = await import("@/lib/contracts/price-history"); // keeps the schema library out of the first load
      return getJson(`/api/v1/series/${encodeURIComponent(id)}/history?${params}`, priceHistory, signal);
    },
    staleTime: ONE_HOUR_MS,
  });
}
