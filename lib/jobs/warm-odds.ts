import "server-only";
import type { Database } from "@/db/database";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { getRealisedOdds } from "@/lib/queries/get-realised-odds";

/** Draws the scenarios' paths, seconds of work between whose slices others are answered, before a reader asks for the odds. */
export async function warmOdds(database: Database): Promise<void> {
  await getRealisedOdds(database, oddsRequest.parse({}));
}
