import { getDatabase } from "@/db/client";
import { trackRecordQuery } from "@/lib/contracts/track-record";
import { getTrackRecord } from "@/lib/queries/get-track-record";
import { respondToRead } from "../../_http/respond";

export const dynamic = "force-dynamic";

/** The newest backtest, the frozen forecasts and how those whose quarter became known did. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = trackRecordQuery.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return getTrackRecord(await getDatabase(), asOf);
  });
}
