import type { IndicatorKey } from "./indicators";

/** Standard deviations on the indicator's scale of what a model that is right in the large still gets wrong. */
export type ModelDiscrepancy = {
  /** Of the level: what is modelled and what is measured cover different things. */
  levelSd: number;
  /** Of a quarter's change: seasons, lumps, what is left out. */
  quarterlySd: number;
  /** Least spread of a quarter's change under "other", whatever history was. */
  climatologySd: number;
};

export type ModelDiscrepancies = Record<IndicatorKey, ModelDiscrepancy>;

/**
 * Assumptions (grade A). Quarterly: filed capex of the big five changed by 0.09 around its mean from 2019 to 2026, capex
 * over operating cash flow by 0.14; the others have no history long enough to measure.
 */
export const assumedDiscrepancies: ModelDiscrepancies = {
  filedCapex: { levelSd: 0.15, quarterlySd: 0.09, climatologySd: 0.1 },
  aiRevenue: { levelSd: 1, quarterlySd: 0.12, climatologySd: 0.25 },
  acceleratorRevenue: { levelSd: 0.5, quarterlySd: 0.1, climatologySd: 0.15 },
  capexToOperatingCashFlow: { levelSd: 0.3, quarterlySd: 0.14, climatologySd: 0.15 },
  depreciationToRevenue: { levelSd: 0.5, quarterlySd: 0.05, climatologySd: 0.05 },
  powerPrice: { levelSd: 0.3, quarterlySd: 0.1, climatologySd: 0.1 },
  rentalPrice: { levelSd: 0.5, quarterlySd: 0.15, climatologySd: 0.15 },
  debtIssuance: { levelSd: 0.5, quarterlySd: 0.4, climatologySd: 0.4 },
  energisedPower: { levelSd: 1, quarterlySd: 0.15, climatologySd: 0.15 },
  tokenVolume: { levelSd: 1, quarterlySd: 0.2, climatologySd: 0.3 },
  impairments: { levelSd: 1, quarterlySd: 0.5, climatologySd: 0.5 },
};
