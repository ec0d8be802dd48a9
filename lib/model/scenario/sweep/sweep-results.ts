export const sweepOutputNames = [
  "npvForwardUsdBn",
  "npvProgrammeUsdBn",
  "irrForwardFraction",
  "paybackYear",
  "revenue2030UsdBn",
  "probabilityNpvForwardPositive",
  "probabilityStandardError",
] as const;

export type SweepOutputName = (typeof sweepOutputNames)[number];

export type SweepNode = Record<SweepOutputName, number | null>;

/** Why the engine says nothing at a node, such as shares that do not sum to 1. */
export type SweepRefusal = { node: number; reason: string };

/** One value per node in grid order; null where the engine says nothing. */
export type SweepResults = {
  outputs: Record<SweepOutputName, (number | null)[]>;
  refusals: SweepRefusal[];
};

export const emptySweepNode: SweepNode = {
  npvForwardUsdBn: null,
  npvProgrammeUsdBn: null,
  irrForwardFraction: null,
  paybackYear: null,
  revenue2030UsdBn: null,
  probabilityNpvForwardPositive: null,
  probabilityStandardError: null,
};

/** Of nodes in grid order, the first of which is node `first` of the sweep. */
export function sweepResults(nodes: readonly SweepNode[], refusals: SweepRefusal[]): SweepResults {
  return {
    outputs: Object.fromEntries(
      sweepOutputNames.map((name) => [name, nodes.map((node) => node[name])]),
    ) as SweepResults["outputs"],
    refusals,
  };
}
