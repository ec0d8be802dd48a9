import type { EvidenceStatus } from "../evidence";

/**
 * One measured throughput of one serving configuration. Rates count every accelerator, except that a
 * disaggregated configuration publishes input per prefill accelerator and output per decode accelerator.
 */
export type OperatingPoint = {
  hardware: string;
  model: string;
  precision: string;
  framework: string; // "trt+mtp+disaggregated": engine, speculative decoding, separate phase pools
  inputTokens: number;
  outputTokens: number;
  interactivityTokensPerSecondPerUser: number;
  totalTokensPerSecondPerAccelerator: number;
  inputTokensPerSecondPerAccelerator: number | null;
  outputTokensPerSecondPerAccelerator: number | null;
  measuredOn: string;
  sourceTitle: string;
  sourceUrl: string;
  evidence: EvidenceStatus;
};

export function isDisaggregated(point: OperatingPoint): boolean {
  return point.framework.split("+").includes("disaggregated");
}

/** Points of one key share a frontier: the same configuration serving the same request shape. */
export function seriesKey(point: OperatingPoint): string {
  return `${configurationKey(point)}|${point.inputTokens}|${point.outputTokens}`;
}

/** The same configuration whatever the request shape. */
export function configurationKey(point: OperatingPoint): string {
  return `${point.hardware}|${point.model}|${point.precision}|${point.framework}`;
}

export function groupPoints(
  points: readonly OperatingPoint[],
  keyOf: (point: OperatingPoint) => string,
): OperatingPoint[][] {
  const groups = new Map<string, OperatingPoint[]>();
  for (const point of points) {
    const group = groups.get(keyOf(point));
    if (group === undefined) groups.set(keyOf(point), [point]);
    else group.push(point);
  }
  return [...groups.values()];
}
