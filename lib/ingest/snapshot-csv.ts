import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

export type SnapshotText = { text: string; sha256: string };

export async function readSnapshotFile(folder: string, name: string): Promise<SnapshotText> {
  const text = await readFile(path.join(folder, name), "utf8");
  return { text, sha256: createHash("sha256").update(text).digest("hex") };
}

/** @throws {z.ZodError} with the row and column of the first cell that does not fit. */
export function parseSnapshotRows<Row>(text: string, rowSchema: z.ZodType<Row>): Row[] {
  const records: unknown = parse(text, { columns: true, skip_empty_lines: true });
  return z.array(rowSchema).parse(records);
}

export const blankAsNull = z.string().transform((text) => (text === "" ? null : text));

export const requiredNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)
  .transform(Number); // z.coerce would read "" as 0

export const optionalNumber = z
  .union([z.literal(""), requiredNumber])
  .transform((value) => (value === "" ? null : value));
