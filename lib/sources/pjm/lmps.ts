import { cellText } from "../cell-text";
import { collectUsdPrices } from "../collect-usd-prices";
import { localInstantsMs } from "../local-instants";
import { wallClockInstantsMs } from "../market-day";
import type { ParsedBatch } from "../parsed-batch";
import type { MarketType, PriceRow } from "../price-row";
import { rememberByText } from "../remember-by-text";
import { readUsDateTime, usDateTimeUtcMs } from "../us-date-time";
import type { PjmRow } from "./pjm-row";

const NEW_YORK = "America/New_York";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const priceColumns: readonly (readonly [string, MarketType])[] = [
  ["totallmpda", "day-ahead"],
  ["totallmprt", "real-time"],
];

export function hasLmps(names: ReadonlySet<string>): boolean {
  const dated = names.has("datetimebeginningutc") || names.has("datetimebeginningept");
  return dated && priceColumns.some(([column]) => names.has(column));
}

/**
 * LMPs by hour, or by five minutes where the beginnings say so. The UTC column decides; without it the prevailing
 * Eastern time does, autumn's repeated hour by row order. A version that is not current is rejected.
 */
export function parseLmps(rows: readonly PjmRow[]): ParsedBatch<PriceRow> {
  const { add, reject, finish } = collectUsdPrices("pjm");
  const startsMs = beginningsMs(rows);
  const stepMs = startsMs.every((ms) => ms === null || ms % HOUR_MS === 0) ? HOUR_MS : 5 * MINUTE_MS;
  for (const [index, { cell, raw }] of rows.entries()) {
    const startMs = startsMs[index] ?? null;
    const zone = zoneOf(cell);
    if (cell === null) reject("the line is cut off or shifted, or no row at all", raw);
    else if (startMs === null) reject("no beginning in UTC or in Eastern prevailing time", raw);
    else if (zone === null) reject("no pricing node", raw);
    else if (cellText(cell("rowiscurrent")).toLowerCase() === "false") {
      reject("not the current version of this price", raw);
    } else {
      for (const [column, marketType] of priceColumns) {
        const price = cell(column);
        if (price !== undefined) add({ zone, marketType, startMs, endMs: startMs + stepMs, price }, raw);
      }
    }
  }
  return finish();
}

/** Names of hubs, zones and interfaces are unique; those of buses, which alone have a voltage, are not. */
function zoneOf(cell: PjmRow["cell"]): string | null {
  const [id, name, voltage] = ["pnodeid", "pnodename", "voltage"].map((column) => cellText(cell?.(column)));
  const node = name !== "" && (voltage === "" || id === "") ? name : id;
  return node === undefined || node === "" ? null : `PJM:${node}`;
}

function beginningsMs(rows: readonly PjmRow[]): (number | null)[] {
  const utcOf = rememberByText((text) => isoClockMs(text) ?? usDateTimeUtcMs(text));
  const instants = rows.map(({ cell }) => utcOf(cellText(cell?.("datetimebeginningutc"))));
  if (instants.some((ms) => ms !== null)) return instants;
  const eptOf = rememberByText(easternInstantsMs);
  const byNode = new Map<string | null, number[]>();
  for (const [index, { cell }] of rows.entries()) {
    const zone = zoneOf(cell);
    const indexes = byNode.get(zone);
    if (indexes === undefined) byNode.set(zone, [index]);
    else indexes.push(index);
  }
  for (const indexes of byNode.values()) {
    const candidates = indexes.map((index) => eptOf(cellText(rows[index]?.cell?.("datetimebeginningept"))));
    for (const [order, ms] of localInstantsMs(candidates).entries()) instants[indexes[order] ?? -1] = ms;
  }
  return instants;
}

/** `2026-01-15T05:00:00`, the clock of the column's name; an offset other than UTC's would contradict it. */
function isoClockMs(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|\+00:00| ?UTC)?$/.exec(text);
  if (match === null) return null;
  const ms = Date.parse(`${match[1]}T${match[2]}${match[3] ?? ":00"}Z`);
  return Number.isFinite(ms) ? ms : null;
}

function easternInstantsMs(text: string): readonly number[] {
  const ms = isoClockMs(text.replace(/ ?E[PSD]T$/, "")) ?? null;
  const clock =
    ms === null
      ? readUsDateTime(text)
      : {
          isoDate: new Date(ms).toISOString().slice(0, 10),
          hour: new Date(ms).getUTCHours(),
          minute: new Date(ms).getUTCMinutes(),
        };
  return clock === null ? [] : wallClockInstantsMs(NEW_YORK, clock);
}
