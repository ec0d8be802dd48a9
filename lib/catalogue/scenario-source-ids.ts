/** Whose figures every projection of a scenario rests on; the model's own assumptions are no one's to license. */
export const scenarioSourceIds = ["eia", "sec-edgar", "sec-edgar-secondary", "ai-revenue"] as const;
