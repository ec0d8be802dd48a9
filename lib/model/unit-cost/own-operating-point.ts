import type { OperatingPoint } from "./operating-point";
import type { PowerBoundary } from "./power-boundary";

/** A measurement of whoever asks, for the accelerator and the model they name, or name not. */
export type OwnOperatingPoint = {
  precision: string;
  framework: string;
  workload?: string | undefined;
  inputTokens?: number | undefined;
  outputTokens?: number | undefined;
  interactivityTokensPerSecondPerUser: number;
  totalTokensPerSecondPerAccelerator?: number | undefined;
  inputTokensPerSecondPerAccelerator?: number | undefined;
  outputTokensPerSecondPerAccelerator?: number | undefined;
  timeToFirstTokenSeconds?: number | undefined;
  powerKwPerAccelerator?: number | undefined;
  powerBoundary?: PowerBoundary | undefined;
  measuredOn: string;
  sourceTitle: string;
  sourceUrl?: string | undefined;
};

const UNNAMED = "as stated";

export function operatingPointOf(
  own: OwnOperatingPoint,
  { hardware, model }: { hardware?: string | undefined; model?: string | undefined },
): OperatingPoint {
  return {
    hardware: hardware ?? UNNAMED,
    model: model ?? UNNAMED,
    precision: own.precision,
    framework: own.framework,
    workload: own.workload ?? null,
    inputTokens: own.inputTokens ?? null,
    outputTokens: own.outputTokens ?? null,
    interactivityTokensPerSecondPerUser: own.interactivityTokensPerSecondPerUser,
    totalTokensPerSecondPerAccelerator: own.totalTokensPerSecondPerAccelerator ?? null,
    inputTokensPerSecondPerAccelerator: own.inputTokensPerSecondPerAccelerator ?? null,
    outputTokensPerSecondPerAccelerator: own.outputTokensPerSecondPerAccelerator ?? null,
    timeToFirstTokenSeconds: own.timeToFirstTokenSeconds ?? null,
    powerKwPerAccelerator: own.powerKwPerAccelerator ?? null,
    powerBoundary: own.powerBoundary ?? null,
    measuredOn: own.measuredOn,
    sourceTitle: own.sourceTitle,
    sourceUrl: own.sourceUrl ?? null,
    evidence: "scenario",
  };
}
