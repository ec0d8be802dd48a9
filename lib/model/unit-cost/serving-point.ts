import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { throughputAtInteractivity } from "./operating-frontier";
import { configurationKey, groupPoints, seriesKey, type OperatingPoint } from "./operating-point";
import { aggregatedPhaseSplit, disaggregatedPhaseSplit, type PhaseSplit } from "./phase-split";
import { productionOutputToInputRatio } from "./production-phase-ratio";

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

/**
 * The best measured configuration among the points at a service level: highest throughput on any one frontier.
 * Pass the points of one accelerator and one model. Null when no frontier reaches the interactivity.
 */
export function servingPointAt(points: readonly OperatingPoint[], level: ServingLevel): ServingPoint | null {
  const shape = points.filter(
    (point) => point.inputTokens === level.inputTokens && point.outputTokens === level.outputTokens,
  );
  let best: { series: OperatingPoint[]; tokensPerSecond: number; kind: ServingPoint["kind"] } | null = null;
  for (const series of groupPoints(shape, seriesKey)) {
    const at = throughputAtInteractivity(series, level.interactivityTokensPerSecondPerUser);
    if (at !== null && at.totalTokensPerSecond > (best?.tokensPerSecond ?? 0)) {
      best = { series, tokensPerSecond: at.totalTokensPerSecond, kind: at.kind };
    }
  }
  const first = best?.series[0];
  if (best === null || first === undefined) return null;
  const { series, tokensPerSecond, kind } = best;
  const newest = series.reduce((a, b) => (b.measuredOn > a.measuredOn ? b : a), first);
  const configuration = configurationKey(first);
  const sameConfiguration = points.filter((point) => configurationKey(point) === configuration);
  const phases = phasesOf(series, sameConfiguration, tokensPerSecond, level);
  return {
    ...phases,
    configuration,
    hardware: first.hardware,
    model: first.model,
    precision: first.precision,
    framework: first.framework,
    inputTokens: level.inputTokens,
    outputTokens: level.outputTokens,
    interactivityTokensPerSecondPerUser: level.interactivityTokensPerSecondPerUser,
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

type Phases = PhaseSplit & { phaseBasis: PhaseBasis; phaseReason: string | null };

function phasesOf(
  series: readonly OperatingPoint[],
  configuration: readonly OperatingPoint[],
  tokensPerSecond: number,
  level: ServingLevel,
): Phases {
  const interactivity = level.interactivityTokensPerSecondPerUser;
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
function matchThroughput(split: PhaseSplit, tokensPerSecond: number, level: ServingLevel): PhaseSplit {
  const { inputTokens, outputTokens } = level;
  const seconds = inputTokens * split.inputSecondsPerToken + outputTokens * split.outputSecondsPerToken;
  const factor = (inputTokens + outputTokens) / tokensPerSecond / seconds;
  return {
    inputSecondsPerToken: split.inputSecondsPerToken * factor,
    outputSecondsPerToken: split.outputSecondsPerToken * factor,
  };
}
