import "server-only";
import type { Database } from "@/db/database";
import { condenseRealised } from "@/lib/model/tracking/condense-realised";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { getRealised } from "./get-realised";

/** What the page carries to the browser; `getRealised` has everything. */
export async function getRealisedPage(database: Database, asOf?: string): Promise<RealisedView> {
  return condenseRealised(await getRealised(database, asOf));
}
