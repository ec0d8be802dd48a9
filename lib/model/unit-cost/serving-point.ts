import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { frontierOf, throughputAtInteractivity } from "./operating-frontier";
import { configurationKey, groupPoints, seriesKey, type OperatingPoint } from "./operating-point";
import { aggregatedPhaseSplit, disaggregatedPhaseSplit, type PhaseSplit } from "./phase-split";
import { productionOutputToInputRatio } from "./production-phase-ratio";
import type { RequestShape } from "./request-shape";

export type PhaseBasis = "pools" | "fitted" | "production-ratio";

/** What one accelerator serves at a service level, and the accelerator-seconds each kind of token takes. */
export type ServingPoint = PhaseSplit & {
  configuration: string;
  hardware: string;
  model: string;
  precision: string;
  framework: string;
  inputTokens: number;
  outputTokens: number;
  /** At least what was asked: in a gap between measurements the next faster point stands in. */
  interactivityTokensPerSecondPerUser: number;
  throughputTokensPerSecond: number;
  kind: "measured" | "interpolated";
  phaseBasis: PhaseBasis;
  /** Why the phases rest on another fleet's ratio; null when they were measured or fitted here. */
  phaseReason: string | null;
  measuredOn: string;
  sourceTitle: string;
  sourceUrl: string;
  evidence: EvidenceStatus;
};

export type ServingLevel = {
  inputTokens: number;
  outputTokens: number;
  interactivityTokensPerSecondPerUser: number;
  cachedToInputRatio: number;
};

type Candidate = {
  series: OperatingPoint[];
  interactivity: number;
  tokensPerSecond: number;
  kind: ServingPoint["kind"];
};

/**
 * The best configuration among the points at a service level: highest throughput at the interactivity or faster.
 * Pass the points of one accelerator and one model. Null when none was measured that fast.
 */
export function servingPointAt(points: readonly OperatingPoint[], level: ServingLevel): ServingPoint | null {
  const shape = points.filter(
    (point) => point.inputTokens === level.inputTokens && point.outputTokens === level.outputTokens,
  );
  let best: Candidate | null = null;
  for (const series of groupPoints(shape, seriesKey)) {
    const candidate = candidateOf(series, level.interactivityTokensPerSecondPerUser);
    if (candidate !== null && candidate.tokensPerSecond > (best?.tokensPerSecond ?? 0)) best = candidate;
  }
  const first = best?.series[0];
  if (best === null || first === undefined) return null;
  const { series, interactivity, tokensPerSecond, kind } = best;
  const newest = series.reduce((a, b) => (b.measuredOn > a.measuredOn ? b : a), first);
  const configuration = configurationKey(first);
  const sameConfiguration = points.filter((point) => configurationKey(point) === configuration);
  const phases = phasesOf(series, sameConfiguration, best, level);
  return {
    ...phases,
    configuration,
    hardware: first.hardware,
    model: first.model,
    precision: first.precision,
    framework: first.framework,
    inputTokens: level.inputTokens,
    outputTokens: level.outputTokens,
    interactivityTokensPerSecondPerUser: interactivity,
    throughputTokensPerSecond: tokensPerSecond,
    kind,
    measuredOn: newest.measuredOn,
    sourceTitle: newest.sourceTitle,
    sourceUrl: newest.sourceUrl,
    evidence: weakestEvidence([
      ...series.map((point) => point.evidence),
      kind === "interpolated" ? "derived" : "reported",
    ]),
  };
}

function candidateOf(series: OperatingPoint[], wanted: number): Candidate | null {
  const at = throughputAtInteractivity(series, wanted);
  if (at !== null) {
    return { series, interactivity: wanted, tokensPerSecond: at.totalTokensPerSecond, kind: at.kind };
  }
  const faster = frontierOf(series).find((point) => point.interactivityTokensPerSecondPerUser >= wanted);
  if (faster === undefined) return null;
  return {
    series,
    interactivity: faster.interactivityTokensPerSecondPerUser,
    tokensPerSecond: faster.totalTokensPerSecondPerAccelerator,
    kind: "measured",
  };
}

type Phases = PhaseSplit & { phaseBasis: PhaseBasis; phaseReason: string | null };

function phasesOf(
  series: readonly OperatingPoint[],
  configuration: readonly OperatingPoint[],
  { interactivity, tokensPerSecond }: Candidate,
  level: ServingLevel,
): Phases {
  const pools = disaggregatedPhaseSplit(series, interactivity);
  if (pools !== null) {
    return { ...matchThroughput(pools, tokensPerSecond, level), phaseBasis: "pools", phaseReason: null };
  }
  const fitted = aggregatedPhaseSplit(configuration, interactivity);
  if (fitted !== null) {
    return { ...matchThroughput(fitted, tokensPerSecond, level), phaseBasis: "fitted", phaseReason: null };
  }
  const ratio = {
    inputSecondsPerToken: 1,
    outputSecondsPerToken: productionOutputToInputRatio(level.cachedToInputRatio),
  };
  return {
    ...matchThroughput(ratio, tokensPerSecond, level),
    phaseBasis: "production-ratio",
    phaseReason:
      "Neither pool rates nor three request shapes were measured at this interactivity; the ratio of output to input is DeepSeek's in production.",
  };
}

/** Keeps the ratio of the phases and makes I a_in + O a_out = (I + O) / T. */
export function matchThroughput(
  split: PhaseSplit,
  tokensPerSecond: number,
  { inputTokens, outputTokens }: RequestShape,
): PhaseSplit {
  const seconds = inputTokens * split.inputSecondsPerToken + outputTokens * split.outputSecondsPerToken;
  const factor = (inputTokens + outputTokens) / tokensPerSecond / seconds;
  return {
    inputSecondsPerToken: split.inputSecondsPerToken * factor,
    outputSecondsPerToken: split.outputSecondsPerToken * factor,
  };
}
