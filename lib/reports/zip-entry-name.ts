const MAX_CHARACTERS = 120;

/** A name that is no path, hides nothing and means the same on every system: ASCII letters, digits, dot, hyphen, underscore. */
export function zipEntryName(name: string): string {
  const safe = name
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
    .replaceAll(/\.{2,}/g, ".")
    .slice(-MAX_CHARACTERS)
    .replace(/^[.-]+/, "");
  return safe === "" ? "report" : safe;
}
