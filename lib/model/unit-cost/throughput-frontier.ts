import { isInInterpolationGap } from "./interpolation-gap";
import { monotoneCubic } from "./monotone-cubic";
import { upperPareto } from "./upper-pareto";

export type ThroughputPoint = {
  interactivityTokensPerSecondPerUser: number;
  tokensPerSecondPerAccelerator: number;
};

export type InterpolatedThroughput = {
  tokensPerSecondPerAccelerator: number;
  kind: "measured" | "interpolated";
};

/** Points no other beats on both speed for the user and throughput, by rising interactivity. */
export function paretoFrontier(points: readonly ThroughputPoint[]): ThroughputPoint[] {
  return upperPareto(
    points.map((point) => ({
      ...point,
      interactivity: point.interactivityTokensPerSecondPerUser,
      throughput: point.tokensPerSecondPerAccelerator,
    })),
  ).map(({ interactivityTokensPerSecondPerUser, tokensPerSecondPerAccelerator }) => ({
    interactivityTokensPerSecondPerUser,
    tokensPerSecondPerAccelerator,
  }));
}

/**
 * Throughput at a chosen interactivity on the frontier, by monotone cubic (PCHIP) between measurements.
 * @returns null outside the measured range, and in gaps over which interactivity more than doubles.
 */
export function throughputAtInteractivity(
  points: readonly ThroughputPoint[],
  interactivityTokensPerSecondPerUser: number,
): InterpolatedThroughput | null {
  const frontier = paretoFrontier(points);
  const exact = frontier.find(
    (point) => point.interactivityTokensPerSecondPerUser === interactivityTokensPerSecondPerUser,
  );
  if (exact !== undefined) {
    return { tokensPerSecondPerAccelerator: exact.tokensPerSecondPerAccelerator, kind: "measured" };
  }
  const interactivities = frontier.map((point) => point.interactivityTokensPerSecondPerUser);
  if (frontier.length < 2 || isInInterpolationGap(interactivities, interactivityTokensPerSecondPerUser))
    return null;
  const value = monotoneCubic(
    interactivities,
    frontier.map((point) => point.tokensPerSecondPerAccelerator),
    interactivityTokensPerSecondPerUser,
  );
  return value === null ? null : { tokensPerSecondPerAccelerator: value, kind: "interpolated" };
}
