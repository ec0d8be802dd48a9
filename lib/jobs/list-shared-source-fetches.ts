import "server-only";
import type { Database } from "@/db/database";
import { env } from "@/lib/env";
import { sourceClients } from "@/lib/sources/source-clients";
import { listSourceFetches, type SourceFetch } from "./schedule-fetches";

/** Every source that this environment can fetch, at this moment. */
export function listSharedSourceFetches(database: Database): Promise<SourceFetch[]> {
  return listSourceFetches(database, {
    clients: sourceClients,
    settings: env.sourceSettings,
    isRefreshOn: env.JOULE_REFRESH === "on",
    now: new Date().toISOString(),
  });
}
