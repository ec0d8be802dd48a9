/**
 * RFC 8785 text of a JSON value: keys in UTF-16 order, shortest round-trip numbers, no white space. Both orders and numbers
 * are what ECMAScript already does, so this stays a few lines; the published package of that name needs Node 22.
 * Members that are undefined are left out, as JSON leaves them out.
 * @throws {RangeError} for a number JSON cannot hold, naming its path.
 */
export function canonicalJson(value: unknown, path: string = "$"): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${path} must be finite to be written as JSON, got ${value}`);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown, index) => canonicalJson(item ?? null, `${path}[${index}]`)).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, `${path}.${key}`)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
