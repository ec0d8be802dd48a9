const WEB_ADDRESS = /^https?:\/\/\S+/;

/** A citation is an address, an address and how it was read ("https://… (via an archive)"), or words alone. */
export function citationUrl(cited: string): { url: string | null; note: string | null } {
  const url = WEB_ADDRESS.exec(cited)?.[0] ?? null;
  const note = cited.slice(url?.length ?? 0).trim();
  return { url, note: note === "" ? null : note };
}
