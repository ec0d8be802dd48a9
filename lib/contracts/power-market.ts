/** What a power map may show. */
export const powerMarkets = ["industrial", "commercial", "wholesale"] as const;
export type PowerMarket = (typeof powerMarkets)[number];

export const marketTypeOf: Readonly<Record<PowerMarket, string>> = {
  industrial: "retail-industrial",
  commercial: "retail-commercial",
  wholesale: "day-ahead",
};

export const MOST_ZONES = 4; // more lines than that cannot be told apart without colour
