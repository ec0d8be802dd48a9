/** Hourly demand of the system operator (EIA region-data, type D) by the prefix of a zone's name. */
const demandSeriesByPrefix: Readonly<Record<string, string>> = {
  CAISO: "eia:CISO:D",
  ERCOT: "eia:ERCO:D",
  ISONE: "eia:ISNE:D",
  MISO: "eia:MISO:D",
  NYISO: "eia:NYIS:D",
  PJM: "eia:PJM:D",
  SPP: "eia:SWPP:D",
};

/** The load a zone's prices may be weighted with: of the whole system, since no publisher gives one by hub. Null without one. */
export function loadSeriesOf(zone: string): string | null {
  return demandSeriesByPrefix[zone.split(":")[0] ?? ""] ?? null;
}
