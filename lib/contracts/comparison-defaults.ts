export const DEFAULT_DRAWS = 8192;
export const DEFAULT_REPLICATES = 8;
export const DEFAULT_SEED = "joule-street";

/** A comparison nobody has touched. Plain values, so that a browser writes an address without a schema library. */
export const comparisonDefaults = {
  region: "US",
  terminalValueMode: "run-off",
  taxMode: "consolidated",
  capexPolicy: "plan",
  growthLimits: "parameters",
  demandCase: "own",
  grid: "annual",
  survivalCurve: "linear",
  economicDepreciation: "straight-line",
  writedownRule: "end-of-life",
  strict: false,
  seed: DEFAULT_SEED,
  draws: DEFAULT_DRAWS,
  replicates: DEFAULT_REPLICATES,
  stopWhenPrecise: false,
  dependence: "gaussian",
  correlations: [],
  asOf: undefined,
} as const;
