import { getDatabase } from "@/db/client";
import { freezeReleaseForecasts } from "@/lib/commands/freeze-forecasts";
import { catalogueRequest, partOf } from "@/lib/contracts/catalogue-page";
import { listFrozenForecasts } from "@/lib/queries/list-frozen-forecasts";
import { respond, respondToRead } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

export const dynamic = "force-dynamic";

/** Every frozen forecast with the distribution behind it, and its score once its quarter is known. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = catalogueRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const forecasts = await listFrozenForecasts(await getDatabase());
    return { forecasts: partOf(forecasts, page), totalCount: forecasts.length };
  });
}

/** Writes down what this release forecasts; asked again it changes nothing. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    return freezeReleaseForecasts(await getDatabase(), new Date().toISOString());
  });
}
