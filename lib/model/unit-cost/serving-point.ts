import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { configurationKey, tokensCounted, type OperatingPoint, type TokensCounted } from "./operating-point";
import { aggregatedPhaseSplit, disaggregatedPhaseSplit, type PhaseSplit } from "./phase-split";
import { productionOutputToInputRatio } from "./production-phase-ratio";
import type { RequestShape } from "./request-shape";
import { pointsOfRequest, pointsWithinTimeToFirstToken } from "./requested-points";
import { bestCandidate, type ServingCandidate } from "./serving-candidate";

export type PhaseBasis = "pools" | "fitted" | "production-ratio" | "output-only";

/** What one accelerator serves at a service level, and the accelerator-seconds each kind of token takes. */
export type ServingPoint = PhaseSplit & {
  configuration: string;
  hardware: string;
  model: string;
  precision: string;
  framework: string;
  workload: string | null;
  /** Output: throughput and cost are of output tokens alone, single-sided, never to be compared with a total. */
  tokensCounted: TokensCounted;
  /** 0 where only output tokens are counted. */
  inputTokens: number;
  outputTokens: number;
  askedInteractivityTokensPerSecondPerUser: number;
  /** At least what was asked: in a gap between measurements the next faster point stands in. */
  interactivityTokensPerSecondPerUser: number;
  /** Why that is faster than asked; null when it is what was asked. */
  interactivityReason: string | null;
  throughputTokensPerSecond: number;
  /** Measured: as published. Interpolated: between two of them. */
  kind: "measured" | "interpolated";
  /** Null: not published. */
  timeToFirstTokenSeconds: number | null;
  /** Points of this choice that publish no time to first token, left out because one was asked for. */
  leftOutWithoutTimeToFirstToken: number;
  phaseBasis: PhaseBasis;
  /** Why the phases rest on another fleet's ratio; null when they were measured or fitted here. */
  phaseReason: string | null;
  measuredOn: string;
  sourceTitle: string;
  sourceUrl: string | null;
  evidence: EvidenceStatus;
};

export type ServingLevel = RequestShape & {
  /** In place of the shape. */
  workload?: string | undefined;
  interactivityTokensPerSecondPerUser: number;
  /** Left out: any wait will do. */
  maxTimeToFirstTokenSeconds?: number | undefined;
  cachedToInputRatio: number;
};

/**
 * The best configuration among the points at a service level: highest throughput at the interactivity or faster.
 * Pass the points of one accelerator and one model. Null outside the speeds that were measured.
 */
export function servingPointAt(points: readonly OperatingPoint[], level: ServingLevel): ServingPoint | null {
  const { inputTokens, outputTokens, workload, maxTimeToFirstTokenSeconds } = level;
  const asked = pointsOfRequest(points, { shape: { inputTokens, outputTokens }, workload });
  const inTime = pointsWithinTimeToFirstToken(asked, maxTimeToFirstTokenSeconds);
  const best = bestCandidate(inTime, level.interactivityTokensPerSecondPerUser);
  const first = best?.series[0];
  if (best === null || first === undefined) return null;
  const { series, kind, interactivityTokensPerSecondPerUser, timeToFirstTokenSeconds } = best;
  const newest = series.reduce((a, b) => (b.measuredOn > a.measuredOn ? b : a), first);
  const configuration = configurationKey(first);
  const sameConfiguration = points.filter((point) => configurationKey(point) === configuration);
  return {
    ...phasesOf(best, sameConfiguration, level),
    configuration,
    hardware: first.hardware,
    model: first.model,
    precision: first.precision,
    framework: first.framework,
    workload: first.workload,
    tokensCounted: tokensCounted(first),
    ...countedShape(first),
    askedInteractivityTokensPerSecondPerUser: level.interactivityTokensPerSecondPerUser,
    interactivityTokensPerSecondPerUser,
    interactivityReason:
      interactivityTokensPerSecondPerUser === level.interactivityTokensPerSecondPerUser
        ? null
        : "No point of this configuration was measured near the speed asked for; its next faster one serves it too.",
    throughputTokensPerSecond: best.tokensPerSecond,
    kind,
    timeToFirstTokenSeconds,
    leftOutWithoutTimeToFirstToken:
      maxTimeToFirstTokenSeconds === undefined
        ? 0
        : asked.filter((point) => point.timeToFirstTokenSeconds === null).length,
    measuredOn: newest.measuredOn,
    sourceTitle: newest.sourceTitle,
    sourceUrl: newest.sourceUrl,
    evidence: weakestEvidence([
      ...series.map((point) => point.evidence),
      kind === "interpolated" ? "derived" : "reported",
    ]),
  };
}

/** The tokens a cost is charged to: where only output is counted, a request is its output. */
function countedShape(point: OperatingPoint): RequestShape {
  const { inputTokens, outputTokens } = point;
  if (tokensCounted(point) === "total" && inputTokens !== null && outputTokens !== null) {
    return { inputTokens, outputTokens };
  }
  return { inputTokens: 0, outputTokens: Math.max(1, Math.round(outputTokens ?? 1)) };
}

type Phases = PhaseSplit & { phaseBasis: PhaseBasis; phaseReason: string | null };

function phasesOf(
  { series, interactivityTokensPerSecondPerUser: interactivity, tokensPerSecond }: ServingCandidate,
  configuration: readonly OperatingPoint[],
  level: ServingLevel,
): Phases {
  if (series.some((point) => tokensCounted(point) === "output")) {
    return {
      inputSecondsPerToken: 0,
      outputSecondsPerToken: 1 / tokensPerSecond,
      phaseBasis: "output-only",
      phaseReason:
        "The publisher counts output tokens alone and not the prompts: the whole hour is charged to output, single-sided.",
    };
  }
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
