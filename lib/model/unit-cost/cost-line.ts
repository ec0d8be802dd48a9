/** Every line of the cost of a token, in the order of the money: capital, energy, water, people, software, traffic. */
export const costLines = [
  "server",
  "network",
  "storage",
  "facility",
  "energyIt",
  "electricalLosses",
  "cooling",
  "water",
  "operations",
  "software",
  "egress",
] as const;

export type CostLine = (typeof costLines)[number];

export type CostByLine = Record<CostLine, number>;

export function sumCostLines(lines: CostByLine): number {
  return costLines.reduce((total, line) => total + lines[line], 0);
}

export function scaleCostLines(lines: CostByLine, factor: number): CostByLine {
  return Object.fromEntries(costLines.map((line) => [line, lines[line] * factor])) as CostByLine;
}
