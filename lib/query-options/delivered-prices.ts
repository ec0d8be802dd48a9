import { queryOptions } from "@tanstack/react-query";
import type { DeliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { getJson } from "./get-json";

const ONE_HOUR_MS = 60 * 60 * 1000; // parts change with a release, series at most daily

export function deliveredPricesOptions(request: DeliveredPricesRequest) {
  const given = Object.entries(request).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return queryOptions({
    queryKey: ["delivered-prices", Object.fromEntries(given)] as const,
    queryFn: async ({ signal }) => {
      const { deliveredPrices } = await import("@/lib/contracts/delivered-prices"); // keeps the schema library out of the first load
      return getJson(`/api/v1/delivered-prices?${new URLSearchParams(given)}`, deliveredPrices, signal);
    },
    staleTime: ONE_HOUR_MS,
  });
}
