import { getDatabase } from "@/db/client";
import { buildNamedChart, type ChartOrder } from "@/lib/catalogue/build-named-chart";
import { chartOfId } from "@/lib/catalogue/chart-catalogue";
import type { ChartEntry } from "@/lib/catalogue/chart-entry";
import { unavailableChart } from "@/lib/catalogue/unavailable-chart";
import {
  chartFileFormats,
  chartFileFromSearchParams,
  chartFileName,
  isChartFileFormat,
  type ChartFileFormat,
  type ChartFileRequest,
} from "@/lib/contracts/chart-file-request";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { contentTypeOfChart, renderChart } from "@/lib/reports/charts/render-chart";
import type { NamedChart } from "@/lib/reports/charts/named-chart";
import { drawInProcess } from "@/lib/reports/render-process/image-pool";
import { inComputeSlot } from "../../../_http/compute-slot";
import { conditional } from "../../../_http/conditional";
import { inTime } from "../../../_http/in-time";
import { originOfRequest } from "../../../_http/origin-of-request";
import { problem } from "../../../_http/problem";

/**
 * A chart as its page draws it, with the page's own parameters: `bear-to-bull` describes it; `bear-to-bull.csv`, `.json`,
 * `.png`, `.svg` and `.metadata.json` are files. An image of what cannot be drawn says so, under the status of its reason.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  try {
    const { entry, format } = namedFile((await params).chart);
    const { file, chart } = chartFileFromSearchParams(Object.fromEntries(new URL(request.url).searchParams));
    const order: ChartOrder = {
      database: await getDatabase(),
      params: chart,
      locale: file.lang,
      way: "download",
      isPublicInstance: env.JOULE_PUBLIC,
      origin: originOfRequest(request),
      compute: (work) => inComputeSlot(request, work),
      wait: (work) => inTime(work, request.signal),
    };
    const answered = await buildNamedChart(entry, order).then(
      (named) => answer(request, named, { format, file, status: 200 }),
      (error: unknown) => {
        if (format !== "png" && format !== "svg") throw error;
        if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
        return answer(request, unavailableChart(entry, error.message, order), { format, file, status: 404 });
      },
    );
    return await conditional(request, answered);
  } catch (error) {
    return problem(error);
  }
}

async function answer(
  { signal }: Request,
  chart: NamedChart,
  { format, file, status }: { format: ChartFileFormat; file: ChartFileRequest; status: number },
): Promise<Response> {
  const isImage = format === "png" || format === "svg";
  const bytes = await (isImage
    ? drawInProcess({ chart, format, file }, signal)
    : renderChart(chart, format, file));
  const isShown = isImage || format === "metadata.json";
  const name = `joule-street_${chart.id}${chart.asOf === null ? "" : `_${chart.asOf.slice(0, 10)}`}.${format}`;
  return new Response(new Uint8Array(bytes), {
    status,
    headers: {
      "content-type": contentTypeOfChart[format],
      "content-length": String(bytes.byteLength),
      "content-disposition": `${isShown ? "inline" : "attachment"}; filename="${name}"`,
    },
  });
}

/** @throws {AppError} NOT_FOUND for an id or a format there is none of. */
function namedFile(name: string): { entry: ChartEntry; format: ChartFileFormat } {
  const { id, format } = chartFileName(name);
  const entry = chartOfId(id);
  if (format === null) return { entry, format: "metadata.json" };
  if (isChartFileFormat(format)) return { entry, format };
  throw new AppError("NOT_FOUND", `A chart has no format ${format}.`, {
    fields: [{ field: "format", value: format, allowed: chartFileFormats.join(", ") }],
  });
}
