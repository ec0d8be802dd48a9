import type { GpuRentalRow } from "../gpu-rental-row";
import type { ParsedBatch } from "../parsed-batch";
import { readDecimalCell } from "../read-decimal-cell";

/** The price as published, and everything else that is known. */
export type GpuQuote = Omit<GpuRentalRow, "usdPerAcceleratorHour"> & {
  price: unknown;
  /** Price of the whole machine, where it is stated beside the price of one accelerator. */
  machinePrice?: unknown;
};

export type GpuRentalCollection = {
  batch: ParsedBatch<GpuRentalRow>;
  add: (quote: GpuQuote, raw: unknown) => void;
  reject: (reason: string, raw: unknown) => void;
};

const ROUNDING_TOLERANCE = 0.001; // publishers round the price of one accelerator to six digits or fewer

/** Gathers one payload's rows; the first of an offer or an index day stays, a repeat or a contradiction is rejected. */
export function collectGpuRentals(): GpuRentalCollection {
  const batch: ParsedBatch<GpuRentalRow> = { rows: [], rejected: [] };
  const priceOfKey = new Map<string, number>();
  const reject = (reason: string, raw: unknown) => {
    batch.rejected.push({ reason, raw });
  };
  const add = ({ price, machinePrice, ...terms }: GpuQuote, raw: unknown) => {
    const read = readDecimalCell(price);
    const value = read.value ?? Number.NaN;
    const key = JSON.stringify({ ...terms, confidenceReason: null }, Object.keys(terms).toSorted());
    const earlier = priceOfKey.get(key);
    if (terms.accelerator.trim() === "") reject("no accelerator", raw);
    else if (read.value === null) reject(read.reason, raw);
    else if (value <= 0) reject(`the price of an hour must be above 0, got ${value}`, raw);
    else if (contradicts(value, machinePrice, terms.acceleratorCount)) {
      reject(`the machine's price is not ${terms.acceleratorCount} times the accelerator's`, raw);
    } else if (earlier !== undefined) {
      reject(earlier === value ? "duplicate row" : `contradicts an earlier row: ${earlier}`, raw);
    } else {
      priceOfKey.set(key, value);
      batch.rows.push({ ...terms, usdPerAcceleratorHour: value });
    }
  };
  return { batch, add, reject };
}

function contradicts(price: number, machinePrice: unknown, count: number | null): boolean {
  const machine = readDecimalCell(machinePrice).value;
  if (machine === null || count === null) return false;
  return Math.abs(machine / count - price) > ROUNDING_TOLERANCE * Math.max(price, 1);
}

/** A count as published: a whole number above 0, else null. */
export function countOf(cell: unknown): number | null {
  const { value } = readDecimalCell(cell);
  return value !== null && Number.isInteger(value) && value > 0 ? value : null;
}
