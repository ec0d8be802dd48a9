import { queryOptions } from "@tanstack/react-query";
import type { DeliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { callApi } from "./call-api";

const ONE_HOUR_MS = 60 * 60 * 1000; // parts change with a release, series at most daily

export function deliveredPricesOptions(request: DeliveredPricesRequest) {
  const query = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
  return queryOptions({
    queryKey: ["delivered-prices", query] as const,
    queryFn: async ({ signal }) => {
      const { deliveredPrices } = await import("@/lib/contracts/delivered-prices"); // keeps the schema library out of the first load
      return callApi("GET /api/v1/delivered-prices", { query: request, answer: deliveredPrices, signal });
    },
    staleTime: ONE_HOUR_MS,
  });
}
