import { normaliseHeader } from "./parse-csv-payload";

/** The rows' own keys by their normalised name, so that each row is read without being copied. */
export function keysByName(
  records: Iterable<Readonly<Record<string, unknown>>>,
): ReadonlyMap<string, string> {
  const known = new Set<string>();
  const keys = new Map<string, string>();
  for (const record of records) {
    for (const key in record) {
      if (known.has(key)) continue;
      known.add(key);
      keys.set(normaliseHeader(key), key);
    }
  }
  return keys;
}
