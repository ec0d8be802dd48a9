/** The years whose shocks can be told: in 2026 no gain has come yet. */
export const FIRST_CHAIN_YEAR = 2027;
export const LAST_CHAIN_YEAR = 2040;
export const DEFAULT_CHAIN_YEAR = 2030;
