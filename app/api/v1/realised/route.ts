import { getDatabase } from "@/db/client";
import { judgeGauges } from "@/lib/model/tracking/judge-gauges";
import { getRealised } from "@/lib/queries/get-realised";
import { realisedOfUrl } from "../../_http/realised-of-url";
import { respondToRead } from "../../_http/respond";

/** Figures, gauges judged by the bounds asked for, their count, signposts and arguments, as known at `asOf`. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf, thresholds } = realisedOfUrl(request.url);
    const view = await getRealised(await getDatabase(), asOf);
    const { readings, count } = judgeGauges(view.gauges, thresholds);
    return { ...view, gauges: readings, gaugeCount: count };
  });
}
