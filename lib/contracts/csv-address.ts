/** Address of a CSV as a link on a page has it: with the byte order mark, for a double click opens it in a spreadsheet. */
export function csvAddress(path: string, query: string): string {
  const params = new URLSearchParams(query);
  params.set("bom", "1");
  return `${path}?${params.toString()}`;
}
