import { z } from "zod";
import { pageRequest } from "./page-request";

export const uploadMarketTypes = [
  "ppa",
  "retail-industrial",
  "retail-commercial",
  "day-ahead",
  "real-time",
  "capacity",
] as const;
/** A price per MWh, per kWh, in hundredths (cents, pence) per kWh, or of capacity per MW and day. */
export const uploadPriceUnits = ["per-mwh", "per-kwh", "hundredths-per-kwh", "per-mw-day"] as const;
export const uploadSteps = ["quarter-hour", "half-hour", "hour", "day", "month", "quarter", "year"] as const;
export const uploadDateOrders = ["year-first", "day-first", "month-first"] as const;

const zoneName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,_()/-]{0,39}$/u, "1 to 40 letters, digits, spaces or . , _ ( ) / -");

/** How the columns of an uploaded table are read. What is not said is asked, never guessed. */
export const uploadMapping = z
  .strictObject({
    periodColumn: z.string().min(1),
    valueColumn: z.string().min(1),
    /** Column that names the zone of each line; else `zone` holds for all. */
    zoneColumn: z.string().min(1).nullable(),
    zone: zoneName.nullable(),
    marketType: z.enum(uploadMarketTypes),
    priceUnit: z.enum(uploadPriceUnits),
    currency: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code of three capitals, e.g. USD"),
    /** Of stamps without an offset, e.g. America/New_York. */
    timeZone: z
      .string()
      .regex(/^[A-Za-z_]+(?:[/+-][A-Za-z0-9_+-]+)*$/, "an IANA time zone, e.g. Europe/Berlin"),
    step: z.enum(uploadSteps),
    /** Whether a stamp is its interval's beginning or its end. */
    stamp: z.enum(["beginning", "ending"]),
    dateOrder: z.enum(uploadDateOrders),
    decimalSign: z.enum([".", ","]),
  })
  .refine((mapping) => (mapping.zone === null) !== (mapping.zoneColumn === null), {
    path: ["zone"],
    message: "either one zone for all lines or the column that names it",
  })
  .refine((mapping) => (mapping.priceUnit === "per-mw-day") === (mapping.marketType === "capacity"), {
    path: ["priceUnit"],
    message: "a capacity price is per MW and day, every other per MWh or kWh",
  });

export type UploadMapping = z.infer<typeof uploadMapping>;

/** What the file's own cells suggest; null where they leave it open. */
const uploadGuess = z.object({
  periodColumn: z.string().nullable(),
  valueColumn: z.string().nullable(),
  zoneColumn: z.string().nullable(),
  priceUnit: z.enum(uploadPriceUnits).nullable(),
  currency: z.string().nullable(),
  step: z.enum(uploadSteps).nullable(),
  dateOrder: z.enum(uploadDateOrders).nullable(),
  decimalSign: z.enum([".", ","]).nullable(),
});

const uploadedPrice = z.object({
  zone: z.string(),
  intervalStart: z.string(),
  intervalEnd: z.string(),
  price: z.number(),
  currency: z.string(),
  unit: z.string(),
});

/** A file before it is stored: its table, what is guessed, and what a mapping makes of it. */
export const uploadPreview = z.object({
  fileName: z.string(),
  columns: z.array(z.string()),
  lines: z.array(z.array(z.string())),
  lineCount: z.number(),
  guess: uploadGuess,
  mapped: z
    .object({
      rowCount: z.number(),
      rejectedCount: z.number(),
      rows: z.array(uploadedPrice),
      rejected: z.array(z.object({ line: z.number(), reason: z.string() })),
    })
    .nullable(),
});

export const uploadResult = z.object({
  runId: z.number(),
  seriesIds: z.array(z.string()),
  storedCount: z.number(),
  unchangedCount: z.number(),
  rejectedCount: z.number(),
  quarantinedCount: z.number(),
});

export const undoneUpload = z.object({ removedCount: z.number() });

export type UploadPreview = z.infer<typeof uploadPreview>;
export type UploadResult = z.infer<typeof uploadResult>;

/** A stored file, as the list of uploads tells of it. */
export const storedUploadView = z.object({
  runId: z.number(),
  fileName: z.string(),
  storedAt: z.string(),
  status: z.enum(["running", "succeeded", "partial", "failed", "cancelled", "undone"]),
  storedCount: z.number(),
  rejectedCount: z.number(),
});

export const storedUploadList = z.object({
  /** Newest first. */
  uploads: z.array(storedUploadView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type StoredUploadList = z.infer<typeof storedUploadList>;

export const uploadPage = pageRequest.omit({ source: true });
