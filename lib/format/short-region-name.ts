/** "Northern Virginia (PJM)" without the market in brackets, for a chart. */
export function shortRegionName(name: string): string {
  return name.replace(/ \(.*\)$/, "");
}
