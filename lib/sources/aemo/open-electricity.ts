import { AppError } from "@/lib/errors/app-error";
import type { PriceCollection } from "../collect-prices";
import { isRecord } from "../parse-json-payload";
import { readDecimalCell } from "../read-decimal-cell";
import { utcIntervalMs, type UtcInterval } from "../utc-interval";
import { regionZone } from "./region-zone";

const MINUTE_MS = 60_000;

const stepMinutes: ReadonlyMap<string, number> = new Map([
  ["5m", 5],
  ["30m", 30],
  ["1h", 60],
  ["1d", 1440],
]);

/** Whether an instant is the start or the end of its interval. */
type Stamp = "start" | "end";

type Step = { minutes: number; stamp: Stamp };

type Dataset = { step: Step; results: readonly unknown[] };

/**
 * OpenElectricity API v4: data[].results[].data are [instant with offset, value] pairs, one result a region.
 * Intervals of the NEM carry AEMO's settlement date, their END; those of Western Australia and hourly or daily
 * buckets carry their start.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer, no price among the metrics, another unit or step.
 * @returns the publisher's reason when the answer holds no point.
 */
export function addOpenElectricity(
  payload: Readonly<Record<string, unknown>>,
  collection: PriceCollection,
): string | undefined {
  if (payload["success"] === false || !Array.isArray(payload["data"])) {
    throw changed(`the API answered with an error: ${messageOf(payload)}`);
  }
  const priced = payload["data"].filter(isRecord).filter(({ metric }) => metric === "price");
  if (priced.length === 0 && payload["data"].length > 0) {
    throw changed(`no metric "price" among ${payload["data"].map((set) => metricOf(set)).join(", ")}`);
  }
  const results = priced
    .map(readDataset)
    .flatMap((dataset) => dataset.results.map((result) => ({ step: dataset.step, result })));
  let pointCount = 0;
  for (const { step, result } of results) pointCount += addResult(result, step, collection);
  return pointCount === 0 ? "the answer holds no interval" : undefined;
}

function readDataset(dataset: Readonly<Record<string, unknown>>): Dataset {
  const { network_code: network, unit, interval, results } = dataset;
  if (unit !== "$/MWh" && unit !== "AUD/MWh") {
    throw changed(`expected the unit $/MWh, found ${JSON.stringify(unit)}`);
  }
  const minutes = typeof interval === "string" ? stepMinutes.get(interval) : undefined;
  if (minutes === undefined) {
    throw changed(`interval ${JSON.stringify(interval)}; allowed: 5m, 30m, 1h, 1d`);
  }
  if (!Array.isArray(results)) throw changed("a dataset has no list of results");
  return { step: { minutes, stamp: network === "WEM" || minutes > 30 ? "start" : "end" }, results };
}

function addResult(result: unknown, step: Step, collection: PriceCollection): number {
  if (!isRecord(result) || !Array.isArray(result["data"])) throw changed("a result has no list of data");
  const region = regionOf(result);
  const zone = region === null ? null : regionZone(region);
  const points: readonly unknown[] = result["data"];
  for (const point of points) {
    const raw = { region, point };
    const pair: readonly unknown[] = Array.isArray(point) ? point : [];
    const [stamp, value] = pair;
    const interval = typeof stamp === "string" ? intervalOf(stamp, step) : null;
    const price = readDecimalCell(value);
    if (zone === null) collection.reject(`unknown region ${JSON.stringify(region)}`, raw);
    else if (interval === null)
      collection.reject(`no instant of a ${step.minutes}-minute step: ${JSON.stringify(stamp)}`, raw);
    else if (price.value === null) collection.reject(price.reason, raw);
    else {
      const row = { zone, marketType: "real-time" as const, ...interval, price: price.value };
      collection.add({ ...row, currency: "AUD", unit: "AUD/MWh" }, raw);
    }
  }
  return points.length;
}

/** `columns.region`, else the end of the name (`price_SA1`), else null: the whole network has no one price. */
function regionOf(result: Readonly<Record<string, unknown>>): string | null {
  const columns = result["columns"];
  if (isRecord(columns)) {
    const region = columns["region"] ?? columns["network_region"];
    if (typeof region === "string") return region;
  }
  const { name } = result;
  return typeof name === "string" ? (/^price_(\w+)$/.exec(name)?.[1] ?? null) : null;
}

/** An instant without an offset is refused: South Australia's clocks are not the market's. */
function intervalOf(instant: string, { minutes, stamp }: Step): UtcInterval | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(instant)) return null;
  const ms = Date.parse(instant);
  if (Number.isNaN(ms) || ms % (Math.min(minutes, 60) * MINUTE_MS) !== 0) return null;
  const stepMs = minutes * MINUTE_MS;
  return stamp === "end" ? utcIntervalMs(ms - stepMs, ms) : utcIntervalMs(ms, ms + stepMs);
}

function metricOf(dataset: unknown): string {
  return isRecord(dataset) ? String(dataset["metric"]) : "?";
}

function messageOf(payload: Readonly<Record<string, unknown>>): string {
  const message = payload["error"] ?? payload["detail"] ?? payload["message"];
  return typeof message === "string" ? message.slice(0, 200) : "no list of data";
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `aemo: ${problem}`);
}
