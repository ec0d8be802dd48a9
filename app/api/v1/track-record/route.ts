import { getDatabase } from "@/db/client";
import { getTrackRecord } from "@/lib/queries/get-track-record";
import { respond } from "../../_http/respond";

export const dynamic = "force-dynamic";

/** The newest backtest, the frozen forecasts and how those whose quarter became known did. */
export function GET(): Promise<Response> {
  return respond(async () => getTrackRecord(await getDatabase(), new Date().toISOString().slice(0, 10)));
}
