import { collectUsdPrices } from "../collect-usd-prices";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles } from "../payload-files";
import type { PriceRow } from "../price-row";
import { deliveryStartsMs, startCandidatesMs } from "./delivery-starts";
import { rememberByText } from "../remember-by-text";
import { settlementCsv } from "./settlement-csv";
import { settlementJson } from "./settlement-json";
import type { SettlementPrice } from "./settlement-price";

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

/**
 * ERCOT settlement point prices: the day-ahead market by hour (NP4-190-CD) and real time by quarter hour (NP6-905-CD),
 * as JSON of the public API, CSV, or a ZIP of CSVs. Hours are labelled by their end in Central Prevailing Time.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer, an LMP report or a page.
 */
export function parseErcot(payload: Uint8Array): ParsedBatch<PriceRow> {
  const { add, reject, finish } = collectUsdPrices("ercot");
  const candidatesOf = rememberByText(startCandidatesMs);
  for (const { text } of payloadFiles("ercot", payload)) {
    const { prices, misfits } = /^\s*[[{]/.test(text) ? settlementJson(text) : settlementCsv(text);
    for (const { reason, raw } of misfits) reject(reason, raw);
    for (const [zone, points] of byZone(prices)) {
      const startsMs = deliveryStartsMs(points, candidatesOf);
      for (const [index, { interval, price, raw, ...label }] of points.entries()) {
        const startMs = startsMs[index] ?? null;
        if (label.settlementPoint === "") reject("no settlement point", raw);
        else if (startMs === null) reject(noInterval(label.deliveryDate, label.hourEnding, interval), raw);
        else if (interval === null) {
          add({ zone, marketType: "day-ahead", startMs, endMs: startMs + HOUR_MS, price }, raw);
        } else add({ zone, marketType: "real-time", startMs, endMs: startMs + QUARTER_MS, price }, raw);
      }
    }
  }
  return finish();
}

function noInterval(date: string, hourEnding: string, interval: string | null): string {
  const quarter = interval === null ? "" : `, interval "${interval}"`;
  return `Central time has no such hour, or the row does not tell which of two: "${date}", hour ending "${hourEnding}"${quarter}`;
}

function byZone(prices: readonly SettlementPrice[]): Map<string, SettlementPrice[]> {
  const groups = new Map<string, SettlementPrice[]>();
  for (const price of prices) {
    const zone = zoneOf(price);
    const group = groups.get(zone);
    if (group === undefined) groups.set(zone, [price]);
    else group.push(price);
  }
  return groups;
}

/** Energy-weighted load-zone prices (types LZEW, LZ_DCEW) carry the name of the load zone; they are another price. */
function zoneOf({ settlementPoint, settlementPointType }: SettlementPrice): string {
  const weighted = /EW$/i.test(settlementPointType) && !/_EW$/i.test(settlementPoint);
  return `ERCOT:${settlementPoint}${weighted ? "_EW" : ""}`;
}
