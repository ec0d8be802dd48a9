import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./call-api";

const ONE_MINUTE_MS = 60_000; // another reader of the instance may save; a save finds out in any case

export const scenarioVersionsKey = (slug: string) => ["scenario-versions", slug] as const;

/** Every version of a saved scenario, the newest first. */
export function scenarioVersionsOptions(slug: string) {
  return queryOptions({
    queryKey: scenarioVersionsKey(slug),
    queryFn: async ({ signal }) => {
      const { scenarioVersionList } = await import("@/lib/contracts/saved-scenario"); // keeps the schema library out of the first load
      const { versions } = await callApi("GET /api/v1/scenarios/{slug}/versions", {
        path: { slug },
        answer: scenarioVersionList,
        signal,
      });
      return versions;
    },
    staleTime: ONE_MINUTE_MS,
  });
}
