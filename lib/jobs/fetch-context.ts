import "server-only";
import type { Database } from "@/db/database";
import type { PayloadArchive } from "@/lib/ingest/payload-archive";
import type { HttpOptions } from "@/lib/sources/http-fetch";
import type { SourceClient, SourceSettings } from "@/lib/sources/source-client";

/** What the jobs of this process work with. */
export type FetchContext = {
  database: Database;
  clients: readonly SourceClient[];
  settings: SourceSettings;
  archive: PayloadArchive;
  now: () => string;
  http?: HttpOptions;
};
