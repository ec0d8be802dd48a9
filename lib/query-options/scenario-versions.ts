import { queryOptions } from "@tanstack/react-query";
import { getJson } from "./get-json";

const ONE_MINUTE_MS = 60_000; // another reader of the instance may save; a save finds out in any case

export const scenarioVersionsKey = (slug: string) => ["scenario-versions", slug] as const;

/** Every version of a saved scenario, the newest first. */
export function scenarioVersionsOptions(slug: string) {
  return queryOptions({
    queryKey: scenarioVersionsKey(slug),
    queryFn: async ({ signal }) => {
      const { scenarioVersionList } = await import("@/lib/contracts/saved-scenario"); // keeps the schema library out of the first load
      const path = `/api/v1/scenarios/${encodeURIComponent(slug)}/versions`;
      return (await getJson(path, scenarioVersionList, signal)).versions;
    },
    staleTime: ONE_MINUTE_MS,
  });
}
