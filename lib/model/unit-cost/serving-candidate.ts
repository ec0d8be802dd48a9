import { frontierOf, measuredSpeeds, throughputAtInteractivity } from "./operating-frontier";
import { countedTokensPerSecond, groupPoints, seriesKey, type OperatingPoint } from "./operating-point";

/** What one configuration serves at a speed. */
export type ServingCandidate = {
  series: OperatingPoint[];
  interactivityTokensPerSecondPerUser: number;
  /** Of the tokens its points count. */
  tokensPerSecond: number;
  timeToFirstTokenSeconds: number | null;
  kind: "measured" | "interpolated";
};

/**
 * The configuration with the highest throughput at a speed or faster, among points of the same requests that count the
 * same tokens. Null outside the speeds their frontiers span: neither end is extrapolated or clamped to.
 */
export function bestCandidate(points: readonly OperatingPoint[], speed: number): ServingCandidate | null {
  const range = measuredSpeeds(points);
  if (range === null || !(speed >= range.slowest && speed <= range.fastest)) return null;
  let best: ServingCandidate | null = null;
  for (const series of groupPoints(points, seriesKey)) {
    const candidate = candidateOf(series, speed);
    if (candidate !== null && candidate.tokensPerSecond > (best?.tokensPerSecond ?? 0)) best = candidate;
  }
  return best;
}

/** In a gap, and below the slowest point of this configuration, its next faster point serves the speed too. */
function candidateOf(series: OperatingPoint[], speed: number): ServingCandidate | null {
  const at = throughputAtInteractivity(series, speed);
  if (at !== null) {
    const { countedTokensPerSecond: tokensPerSecond, timeToFirstTokenSeconds, kind } = at;
    return {
      series,
      interactivityTokensPerSecondPerUser: speed,
      tokensPerSecond,
      timeToFirstTokenSeconds,
      kind,
    };
  }
  for (const faster of frontierOf(series)) {
    const { interactivityTokensPerSecondPerUser, timeToFirstTokenSeconds } = faster;
    if (interactivityTokensPerSecondPerUser === null || interactivityTokensPerSecondPerUser < speed) continue;
    return {
      series,
      interactivityTokensPerSecondPerUser,
      tokensPerSecond: countedTokensPerSecond(faster),
      timeToFirstTokenSeconds,
      kind: "measured",
    };
  }
  return null;
}
