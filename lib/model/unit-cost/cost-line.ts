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

// Written out line by line, as every draw of an ensemble runs them: a loop over names costs ten times as much.

export function sumCostLines(lines: CostByLine): number {
  return (
    lines.server +
    lines.network +
    lines.storage +
    lines.facility +
    lines.energyIt +
    lines.electricalLosses +
    lines.cooling +
    lines.water +
    lines.operations +
    lines.software +
    lines.egress
  );
}

export function scaleCostLines(lines: CostByLine, factor: number): CostByLine {
  return {
    server: lines.server * factor,
    network: lines.network * factor,
    storage: lines.storage * factor,
    facility: lines.facility * factor,
    energyIt: lines.energyIt * factor,
    electricalLosses: lines.electricalLosses * factor,
    cooling: lines.cooling * factor,
    water: lines.water * factor,
    operations: lines.operations * factor,
    software: lines.software * factor,
    egress: lines.egress * factor,
  };
}

/** a x + b y, line by line. */
export function combineCostLines(x: CostByLine, a: number, y: CostByLine, b: number): CostByLine {
  return {
    server: x.server * a + y.server * b,
    network: x.network * a + y.network * b,
    storage: x.storage * a + y.storage * b,
    facility: x.facility * a + y.facility * b,
    energyIt: x.energyIt * a + y.energyIt * b,
    electricalLosses: x.electricalLosses * a + y.electricalLosses * b,
    cooling: x.cooling * a + y.cooling * b,
    water: x.water * a + y.water * b,
    operations: x.operations * a + y.operations * b,
    software: x.software * a + y.software * b,
    egress: x.egress * a + y.egress * b,
  };
}

export function sumCostGroup(lines: CostByLine, group: CostLineGroup): number {
  return costLineGroups[group].reduce((total, line) => total + lines[line], 0);
}
