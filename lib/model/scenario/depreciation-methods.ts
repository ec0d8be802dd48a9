export const economicDepreciationMethods = ["straight-line", "declining"] as const;
export type EconomicDepreciation = (typeof economicDepreciationMethods)[number];

export const writedownRules = ["end-of-life", "recoverable-amount"] as const;
export type WritedownRule = (typeof writedownRules)[number];
