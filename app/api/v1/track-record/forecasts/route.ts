import { getDatabase } from "@/db/client";
import { freezeReleaseForecasts } from "@/lib/commands/freeze-forecasts";
import { respond } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

/** Writes down what this release forecasts; asked again it changes nothing. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request);
    return freezeReleaseForecasts(await getDatabase(), new Date().toISOString());
  });
}
