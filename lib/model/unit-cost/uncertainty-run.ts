/** Independent scrambles behind every standard error. */
export const UNCERTAINTY_REPLICATES = 8;

/** What a page or a request without its own wish runs: the same numbers everywhere. */
export const UNCERTAINTY_DRAWS = 8192;
export const UNCERTAINTY_SEED = "joule";
