import "server-only";
import type { Database } from "@/db/database";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { getRealisedOdds } from "@/lib/queries/get-realised-odds";
import { getReportTracking } from "@/lib/queries/get-report-tracking";

/** Draws the scenarios' paths, seconds of work between whose slices others are answered, before a reader asks for the odds
 * or for a report, which adds a backtest. */
export async function warmOdds(database: Database): Promise<void> {
  await getRealisedOdds(database, oddsRequest.parse({}));
  await getReportTracking(database, undefined);
}
