export const retailMarketTypes = ["retail-industrial", "retail-commercial"] as const;

export type RetailMarketType = (typeof retailMarketTypes)[number];

/** What a zone's customers of one class paid, as ingested. */
export type RegionalElectricityPrice = {
  zone: string;
  marketType: RetailMarketType;
  seriesId: string;
  /** Mean of the twelve months up to `newestMonth`: retail prices swing with the season. */
  trailingYearMeanUsdPerMwh: number;
  newestUsdPerMwh: number;
  /** YYYY-MM. */
  newestMonth: string;
  retrievedAt: string;
  sourceTitle: string;
  sourceUrl: string | null;
};
