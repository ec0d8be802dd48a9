import type { ChartFileFormat, ChartFileRequest } from "@/lib/contracts/chart-file-request";
import { chartCsv } from "./chart-csv";
import { chartJson, chartMetadata } from "./chart-json";
import type { NamedChart } from "./named-chart";

const PIXEL_RATIO = 2;

export const contentTypeOfChart: Record<ChartFileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  "metadata.json": "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
};

/** A chart as a file; the same chart gives the same bytes. What draws images is loaded when one is asked for. */
export async function renderChart(
  chart: NamedChart,
  format: ChartFileFormat,
  { bom, w, h }: ChartFileRequest,
): Promise<Uint8Array> {
  if (format === "png" || format === "svg") {
    const { drawChartImage } = await import("./draw-chart-image");
    return drawChartImage(chart, { format, widthPx: w, heightPx: h ?? null, pixelRatio: PIXEL_RATIO });
  }
  if (format === "csv") return new TextEncoder().encode(chartCsv(chart, bom === "1"));
  const content = format === "json" ? chartJson(chart) : chartMetadata(chart);
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
