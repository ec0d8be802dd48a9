import { queryOptions } from "@tanstack/react-query";
import type { TrackRecord } from "@/lib/contracts/track-record";
import { callApi } from "./call-api";

const LOOK_MS = 700;

export function trackRecordKey(asOf: string | null) {
  return ["track-record", asOf] as const;
}

/** Asked again while a backtest runs. @param initial as the server rendered it. */
export function trackRecordOptions(asOf: string | null, initial: TrackRecord) {
  return queryOptions({
    queryKey: trackRecordKey(asOf),
    queryFn: async ({ signal }) => {
      const { trackRecord } = await import("@/lib/contracts/track-record"); // keeps the schema library out of the first load
      const query = { asOf: asOf ?? undefined };
      return callApi("GET /api/v1/track-record", { query, answer: trackRecord, signal });
    },
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.running == null ? false : LOOK_MS),
    staleTime: LOOK_MS, // another reader of the instance may start one
  });
}
