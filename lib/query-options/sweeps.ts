import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./call-api";

const LISTED = 10;
const LOOK_MS = 1000;

export const sweepsKey = ["sweeps"] as const;

/** The newest sweeps without results; asked again while one of them runs. */
export function sweepsOptions() {
  return queryOptions({
    queryKey: sweepsKey,
    queryFn: async ({ signal }) => {
      const { sweepList } = await import("@/lib/contracts/sweep"); // keeps the schema library out of the first load
      const query = { limit: LISTED };
      const { sweeps } = await callApi("GET /api/v1/sweeps", { query, answer: sweepList, signal });
      return sweeps;
    },
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === "running") === true ? LOOK_MS : false,
    staleTime: LOOK_MS, // another reader of the instance may start one
  });
}

/** One sweep with its results, which no longer change. */
export function sweepResultsOptions(id: number) {
  return queryOptions({
    queryKey: ["sweep-results", id] as const,
    queryFn: async ({ signal }) => {
      const { sweepWithResults } = await import("@/lib/contracts/sweep"); // as above
      return callApi("GET /api/v1/sweeps/{id}", { path: { id }, answer: sweepWithResults, signal });
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
