import { W_PER_KW } from "@/lib/units/power";
import { isDisaggregated, tokensCounted, type OperatingPoint, type TokensCounted } from "./operating-point";
import type { PowerBoundary } from "./power-boundary";

/** Energy of an output token as measured at one boundary: figures of two boundaries are not to be compared. */
export type MeasuredEnergy = {
  boundary: PowerBoundary;
  joulesPerOutputToken: number;
  powerKwPerAccelerator: number;
  outputTokensPerSecondPerAccelerator: number;
  /** Total: the energy of the prompts is in it and is charged to the output. */
  tokensCounted: TokensCounted;
  hardware: string;
  model: string;
  precision: string;
  framework: string;
  workload: string | null;
  interactivityTokensPerSecondPerUser: number | null;
  measuredOn: string;
  sourceTitle: string;
  sourceUrl: string | null;
};

/**
 * Power over output tokens per second, lowest first. Disaggregated points are left out: their output rate counts the decode
 * accelerators and the power all of them.
 */
export function measuredEnergy(points: readonly OperatingPoint[]): MeasuredEnergy[] {
  return points
    .flatMap((point): MeasuredEnergy[] => {
      const { powerKwPerAccelerator, powerBoundary, outputTokensPerSecondPerAccelerator: rate } = point;
      if (powerKwPerAccelerator === null || powerBoundary === null || rate === null) return [];
      if (isDisaggregated(point)) return [];
      return [
        {
          boundary: powerBoundary,
          joulesPerOutputToken: (powerKwPerAccelerator * W_PER_KW) / rate,
          powerKwPerAccelerator,
          outputTokensPerSecondPerAccelerator: rate,
          tokensCounted: tokensCounted(point),
          hardware: point.hardware,
          model: point.model,
          precision: point.precision,
          framework: point.framework,
          workload: point.workload,
          interactivityTokensPerSecondPerUser: point.interactivityTokensPerSecondPerUser,
          measuredOn: point.measuredOn,
          sourceTitle: point.sourceTitle,
          sourceUrl: point.sourceUrl,
        },
      ];
    })
    .toSorted((a, b) => a.joulesPerOutputToken - b.joulesPerOutputToken);
}
