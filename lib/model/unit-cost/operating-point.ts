import type { EvidenceStatus } from "../evidence";
import type { PowerBoundary } from "./power-boundary";
import { shapeName } from "./request-shape";

/**
 * One measured throughput of one serving configuration. Rates count every accelerator, except that a
 * disaggregated configuration publishes input per prefill accelerator and output per decode accelerator.
 */
export type OperatingPoint = {
  hardware: string;
  model: string;
  precision: string;
  framework: string; // "trt+mtp+disaggregated": engine, speculative decoding, separate phase pools
  /** A publisher's own set of requests, such as gpqa; null: every request has the two lengths below. */
  workload: string | null;
  /** Null: a workload's prompts, of a length nobody published. */
  inputTokens: number | null;
  /** The mean of a workload; null: not published. */
  outputTokens: number | null;
  /** Null: an offline run, which promises no user a speed. */
  interactivityTokensPerSecondPerUser: number | null;
  /** Null: the publisher counts output tokens alone. */
  totalTokensPerSecondPerAccelerator: number | null;
  inputTokensPerSecondPerAccelerator: number | null;
  outputTokensPerSecondPerAccelerator: number | null;
  /** Median, or the limit a run had to meet; null: not published. */
  timeToFirstTokenSeconds: number | null;
  /** Mean draw at `powerBoundary`; both null where nobody measured it. */
  powerKwPerAccelerator: number | null;
  powerBoundary: PowerBoundary | null;
  measuredOn: string;
  sourceTitle: string;
  sourceUrl: string | null;
  evidence: EvidenceStatus;
};

/** Input and output alike, or output alone: rates of the two never stand in one frontier. */
export type TokensCounted = "total" | "output";

export function tokensCounted(point: OperatingPoint): TokensCounted {
  return point.totalTokensPerSecondPerAccelerator === null ? "output" : "total";
}

/** @throws {RangeError} if the point has neither a total nor an output rate. */
export function countedTokensPerSecond(point: OperatingPoint): number {
  const rate = point.totalTokensPerSecondPerAccelerator ?? point.outputTokensPerSecondPerAccelerator;
  if (rate === null) throw new RangeError(`a point needs a rate of total or of output tokens, got neither`);
  return rate;
}

export function isDisaggregated(point: OperatingPoint): boolean {
  return point.framework.split("+").includes("disaggregated");
}

/** What was asked of the configuration: `8192-1024`, or the workload. */
export function requestName({ workload, inputTokens, outputTokens }: OperatingPoint): string {
  if (workload !== null) return workload;
  if (inputTokens === null || outputTokens === null)
    throw new RangeError("a point needs a workload or both token counts, got neither");
  return shapeName({ inputTokens, outputTokens });
}

/** Points of one key share a frontier: the same configuration, the same requests, the same tokens counted. */
export function seriesKey(point: OperatingPoint): string {
  return `${configurationKey(point)}|${requestName(point)}|${tokensCounted(point)}`;
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
