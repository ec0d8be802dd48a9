/** A bidding zone as Energy-Charts spells it, and the days of its life where it did not always exist. */
export type PriceZone = { bzn: string; fromDay?: string; toDay?: string };

/**
 * Zones whose prices Energy-Charts passes on under CC BY 4.0 (Bundesnetzagentur | SMARD.de). Those of the others are for
 * private and internal use only and are not asked for; spelling matters to the API, `IT-NORTH` is refused.
 */
export const openPriceZones: readonly PriceZone[] = [
  { bzn: "AT", fromDay: "2018-10-01" },
  { bzn: "BE" },
  { bzn: "CH" },
  { bzn: "CZ" },
  { bzn: "DE-AT-LU", toDay: "2018-09-30" },
  { bzn: "DE-LU", fromDay: "2018-10-01" },
  { bzn: "DK1" },
  { bzn: "DK2" },
  { bzn: "FR" },
  { bzn: "HU" },
  { bzn: "IT-North" },
  { bzn: "NL" },
  { bzn: "NO2" },
  { bzn: "PL" },
  { bzn: "SE4" },
  { bzn: "SI" },
];
