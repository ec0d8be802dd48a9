/** Flows that the company pages and their API show. */
export const companyConcepts = ["revenue", "capex", "operatingCashFlow", "depreciation"] as const;
