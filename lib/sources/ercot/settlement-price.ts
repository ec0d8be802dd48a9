import type { RawRow } from "../collect-usd-prices";

/** One settlement point price, cells as published, from any form of the report. */
export type SettlementPrice = {
  deliveryDate: string;
  hourEnding: string;
  /** Quarter of the hour, 1 to 4, in the real-time report; null in the day-ahead report. */
  interval: string | null;
  settlementPoint: string;
  settlementPointType: string;
  price: unknown;
  flag: unknown;
  raw: RawRow;
};

/** Columns by their normalised name; the API, the CSV reports and the yearly files spell them differently. */
export type SettlementColumn = keyof Omit<SettlementPrice, "raw">;

export const settlementColumns: Readonly<Record<SettlementColumn, readonly string[]>> = {
  deliveryDate: ["deliverydate"],
  hourEnding: ["hourending", "deliveryhour"],
  interval: ["deliveryinterval"],
  settlementPoint: ["settlementpoint", "settlementpointname"],
  settlementPointType: ["settlementpointtype"],
  price: ["settlementpointprice"],
  flag: ["dstflag", "repeatedhourflag"],
};
