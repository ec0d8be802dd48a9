import { z } from "zod";

/** A part of a report that may not be had, and why; the rest of the report stands without it. */
export type ReportPart<Value> =
  | { status: "available"; value: Value }
  | { status: "unavailable"; reason: string };

export function reportPart<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("available"), value }),
    z.strictObject({ status: z.literal("unavailable"), reason: z.string().min(1) }),
  ]);
}
