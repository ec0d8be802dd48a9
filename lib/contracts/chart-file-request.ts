import { z } from "zod";
import { byteOrderMark } from "./byte-order-mark";
import type { SearchParamRecord } from "./comparison-search-params";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";

export const chartFileFormats = ["csv", "json", "png", "svg", "metadata.json"] as const;
export type ChartFileFormat = (typeof chartFileFormats)[number];

export const MOST_CHARTS_AT_ONCE = 12;

const pixels = (range: { min: number; max: number }) =>
  z.preprocess(
    (value) => (typeof value === "string" ? numberOrText(value) : value),
    numberRange({ ...range, whole: true, unit: "pixels" }),
  );

/** What an address says of a file; everything else in it is about the chart. */
export const chartFileRequest = z.object({
  lang: z.enum(["en", "es"]).default("en"),
  ...byteOrderMark.shape,
  /** Of an image; it has twice the pixels. */
  w: pixels({ min: 480, max: 2400 }).default(1200),
  h: pixels({ min: 320, max: 2400 }).optional(),
});

export type ChartFileRequest = z.infer<typeof chartFileRequest>;

/** Of a list or a batch of charts: what says how a file is made means nothing there. */
export const chartListRequest = chartFileRequest.pick({ lang: true }).strict();

/** @throws {ZodError} naming what of the file cannot be used. */
export function chartFileFromSearchParams(params: SearchParamRecord): {
  file: ChartFileRequest;
  chart: SearchParamRecord;
} {
  const { own, chart } = split(params);
  return { file: chartFileRequest.parse(own, { reportInput: true }), chart };
}

/** The same of several charts at once. @throws {ZodError} */
export function chartBatchFromSearchParams(params: SearchParamRecord): {
  lang: ChartFileRequest["lang"];
  chart: SearchParamRecord;
} {
  const { own, chart } = split(params);
  return { lang: chartListRequest.parse(own, { reportInput: true }).lang, chart };
}

function split(params: SearchParamRecord) {
  const own: SearchParamRecord = {};
  const chart: SearchParamRecord = {};
  for (const [name, value] of Object.entries(params)) {
    (Object.hasOwn(chartFileRequest.shape, name) ? own : chart)[name] = value;
  }
  return { own, chart };
}

/** `cumulative-cash.metadata.json`: the chart's id and the format asked for; null where the name has no ending. */
export function chartFileName(name: string): { id: string; format: string | null } {
  const at = name.indexOf(".");
  return at < 0 ? { id: name, format: null } : { id: name.slice(0, at), format: name.slice(at + 1) };
}

export function isChartFileFormat(text: string): text is ChartFileFormat {
  return chartFileFormats.some((format) => format === text);
}
