/** An address with its query; a list gives its name once for each entry. */
export function requestUrl(base: string, query: Readonly<Record<string, string | readonly string[]>>): URL {
  const url = new URL(base);
  for (const [name, value] of Object.entries(query)) {
    for (const entry of typeof value === "string" ? [value] : value) url.searchParams.append(name, entry);
  }
  return url;
}
