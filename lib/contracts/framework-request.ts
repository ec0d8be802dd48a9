import { comparisonFields } from "./projection-request";

/** The settings that reach the published cases: nothing of a reader's own, and no draws. */
export const frameworkRequest = comparisonFields.pick({
  region: true,
  terminalValueMode: true,
  taxMode: true,
  capexPolicy: true,
  growthLimits: true,
  grid: true,
  survivalCurve: true,
  economicDepreciation: true,
  writedownRule: true,
  strict: true,
  asOf: true,
});
