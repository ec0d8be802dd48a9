import type { ChartFileRequest } from "@/lib/contracts/chart-file-request";
import type { NamedChart } from "../charts/named-chart";
import { renderChart } from "../charts/render-chart";

/** What the image process is sent: plain data, copied between processes. */
export type ImageTask = { chart: NamedChart; format: "png" | "svg"; file: ChartFileRequest };

/** Runs in the image process. */
export function image({ chart, format, file }: ImageTask): Promise<Uint8Array> {
  return renderChart(chart, format, file);
}
