// ISO 3166-2:AU codes; the Australian Capital Territory is part of NSW1, WEM is Western Australia's own market.
const zones: ReadonlyMap<string, string> = new Map([
  ["NSW1", "AU-NSW"],
  ["QLD1", "AU-QLD"],
  ["SA1", "AU-SA"],
  ["TAS1", "AU-TAS"],
  ["VIC1", "AU-VIC"],
  ["WEM", "AU-WA"],
]);

/** Zone of a market region (`SA1` is `AU-SA`), null for a region the market does not have today. */
export function regionZone(region: string): string | null {
  return zones.get(region.trim().toUpperCase()) ?? null;
}
