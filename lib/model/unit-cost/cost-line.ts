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

/** The same lines by what kind of money they are, in the same order. */
export const costLineGroups = {
  capital: ["server", "network", "storage", "facility"],
  energy: ["energyIt", "electricalLosses", "cooling"],
  running: ["water", "operations", "software", "egress"],
} as const satisfies Record<string, readonly CostLine[]>;

export type CostLineGroup = keyof typeof costLineGroups;

export type CostLine = (typeof costLines)[number];

export type CostByLine = Record<CostLine, number>;

export function sumCostLines(lines: CostByLine): number {
  return costLines.reduce((total, line) => total + lines[line], 0);
}

export function scaleCostLines(lines: CostByLine, factor: number): CostByLine {
  return Object.fromEntries(costLines.map((line) => [line, lines[line] * factor])) as CostByLine;
}

export function sumCostGroup(lines: CostByLine, group: CostLineGroup): number {
  return costLineGroups[group].reduce((total, line) => total + lines[line], 0);
}
