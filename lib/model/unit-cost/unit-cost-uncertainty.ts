import type { CostOutput, LeverOutput } from "./unit-cost-outputs";
import type { UnitCostField } from "./unit-cost-fields";

/** Standard errors come from independent replicates. */
export type UncertaintyBand = {
  mean: number;
  meanStandardError: number;
  p05: number;
  p50: number;
  p95: number;
};

export type InputCorrelation = {
  field: UnitCostField;
  /** Spearman's rank correlation; null where the cost does not vary. */
  withUsdPerMtok: number | null;
  withUsdPerAcceleratorHour: number | null;
};

export type TornadoEnd = { input: number; usdPerMtok: number; usdPerAcceleratorHour: number };

/** One input at P10 and P90 of its own distribution, every other one at its median. */
export type TornadoEffect = { field: UnitCostField; p10: TornadoEnd; p90: TornadoEnd };

export type UnitCostUncertainty = {
  seed: string;
  draws: number;
  replicateCount: number;
  cost: Record<CostOutput, UncertaintyBand>;
  /** What the stated gain of software is worth. */
  lever: Record<LeverOutput, UncertaintyBand>;
  /** The same for one change of version as measured, which may be a step back. */
  nextVersion: Record<LeverOutput, UncertaintyBand>;
  /** Strongest on the cost of a token first. */
  correlations: InputCorrelation[];
  tornado: {
    /** Every input at its median. */
    median: { usdPerMtok: number; usdPerAcceleratorHour: number };
    /** Widest swing of the cost of a token first. */
    effects: TornadoEffect[];
  };
};
