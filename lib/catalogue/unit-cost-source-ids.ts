/** Whose figures every unit cost rests on. */
export const unitCostSourceIds = [
  "eia",
  "cost-assumptions",
  "operating-points",
  "region-facts",
  "hardware-constants",
] as const;
