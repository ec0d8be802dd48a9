/** A cited address may be followed by how it was read: "https://… (via an archive, retrieved …)". */
export function citationUrl(cited: string): { url: string; note: string | null } {
  const end = cited.search(/\s/);
  return end < 0 ? { url: cited, note: null } : { url: cited.slice(0, end), note: cited.slice(end).trim() };
}
