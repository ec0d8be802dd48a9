import { getDatabase } from "@/db/client";
import { scoreForecasts } from "@/lib/commands/score-forecasts";
import { respond } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

/** Scores the frozen forecasts whose quarter became known; a score that stands is left. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    return scoreForecasts(await getDatabase(), new Date().toISOString());
  });
}
