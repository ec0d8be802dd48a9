import { getDatabase } from "@/db/client";
import type { ChartOrder } from "@/lib/catalogue/build-named-chart";
import { chartCatalogue, chartOfId } from "@/lib/catalogue/chart-catalogue";
import { chartOrReason, describeChart } from "@/lib/catalogue/describe-chart";
import {
  chartBatchFromSearchParams,
  chartListRequest,
  MOST_CHARTS_AT_ONCE,
} from "@/lib/contracts/chart-file-request";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { inComputeSlot } from "../../_http/compute-slot";
import { inTime } from "../../_http/in-time";
import { originOfRequest } from "../../_http/origin-of-request";
import { respondToRead } from "../../_http/respond";

/** Every chart there is with its addresses; with `ids`, those charts with their numbers, each available or with the reason why not. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { ids, ...params } = Object.fromEntries(new URL(request.url).searchParams);
    const origin = originOfRequest(request);
    if (ids === undefined) {
      const { lang } = chartListRequest.parse(params, { reportInput: true });
      return {
        engineVersion: ENGINE_VERSION,
        charts: chartCatalogue.map((entry) => describeChart(entry, lang, origin)),
      };
    }
    const { lang, chart } = chartBatchFromSearchParams(params);
    const entries = ids.split(",").map(chartOfId);
    if (entries.length > MOST_CHARTS_AT_ONCE) {
      throw new AppError("INVALID_INPUT", "So many charts at once cannot be made.", {
        fields: [{ field: "ids", value: entries.length, allowed: `1 to ${MOST_CHARTS_AT_ONCE} charts` }],
      });
    }
    const order: ChartOrder = {
      database: await getDatabase(),
      params: chart,
      locale: lang,
      way: "download",
      isPublicInstance: env.JOULE_PUBLIC,
      origin,
      compute: (work) => inComputeSlot(request, work),
      wait: (work) => inTime(work, request.signal),
    };
    const charts = [];
    for (const entry of entries) charts.push(await chartOrReason(entry, order));
    return { engineVersion: ENGINE_VERSION, charts };
  });
}
