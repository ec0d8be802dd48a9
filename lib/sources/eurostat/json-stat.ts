import { z } from "zod";

const dimension = z.object({
  category: z.object({
    /** Codes with their places, or codes in order; absent where there is one. */
    index: z.union([z.record(z.string(), z.number().int()), z.array(z.string())]).optional(),
    label: z.record(z.string(), z.string()).optional(),
  }),
});

const dataset = z.object({
  class: z.literal("dataset"),
  id: z.array(z.string()),
  size: z.array(z.number().int().nonnegative()),
  dimension: z.record(z.string(), dimension),
  value: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  extension: z.unknown().optional(),
});

/** One observation: its code in each dimension, and the published cell. */
export type JsonStatCell = { codes: Readonly<Record<string, string>>; value: unknown };

/**
 * Every cell of a JSON-stat 2.0 data set that the publisher gives a place to; holes of a sparse set are left out.
 * The place is the row-major index over the dimensions in `id` order, whatever order was asked for.
 * @returns null when the payload is no data set, or its sizes and codes do not agree.
 */
export function jsonStatCells(payload: unknown): JsonStatCell[] | null {
  const parsed = dataset.safeParse(payload);
  if (!parsed.success) return null;
  const { id, size, dimension: dimensions, value } = parsed.data;
  const codes = id.map((name, place) => codesOf(dimensions[name], size[place] ?? 0));
  if (id.length !== size.length || codes.some((list) => list === null)) return null;
  const total = size.reduce((product, count) => product * count, 1);
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.flatMap((cell, index): [string, unknown][] => (cell === null ? [] : [[String(index), cell]]))
    : Object.entries(value);
  const cells: JsonStatCell[] = [];
  for (const [key, cell] of entries) {
    let rest = Number(key);
    if (!Number.isInteger(rest) || rest < 0 || rest >= total) return null;
    const place: Record<string, string> = {};
    for (let index = id.length - 1; index >= 0; index--) {
      const count = size[index] ?? 1;
      place[id[index] ?? ""] = codes[index]?.[rest % count] ?? "";
      rest = Math.floor(rest / count);
    }
    cells.push({ codes: place, value: cell });
  }
  return cells;
}

function codesOf(definition: z.infer<typeof dimension> | undefined, count: number): string[] | null {
  const { index, label } = definition?.category ?? {};
  const codes = Array.isArray(index)
    ? index
    : index === undefined
      ? Object.keys(label ?? {})
      : Object.entries(index)
          .toSorted(([, a], [, b]) => a - b)
          .map(([code]) => code);
  return codes.length === count ? codes : null;
}
