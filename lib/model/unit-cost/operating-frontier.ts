import { isInInterpolationGap } from "./interpolation-gap";
import { monotoneCubic } from "./monotone-cubic";
import { isDisaggregated, seriesKey, type OperatingPoint } from "./operating-point";
import { upperPareto } from "./upper-pareto";

/** Rates count every accelerator, prefill and decode alike. */
export type FrontierThroughput = {
  totalTokensPerSecond: number;
  inputTokensPerSecond: number;
  outputTokensPerSecond: number;
  kind: "measured" | "interpolated";
};

type Knot = { interactivity: number; throughput: number; point: OperatingPoint };

export function frontierOf(points: readonly OperatingPoint[]): OperatingPoint[] {
  return frontierKnots(points).map((knot) => knot.point);
}

function frontierKnots(points: readonly OperatingPoint[]): Knot[] {
  const series = new Set(points.map(seriesKey));
  if (series.size > 1) {
    throw new RangeError(
      `points must share one configuration and request shape, got ${[...series].join(", ")}`,
    );
  }
  return upperPareto(
    points.map((point) => ({
      interactivity: point.interactivityTokensPerSecondPerUser,
      throughput: point.totalTokensPerSecondPerAccelerator,
      point,
    })),
  );
}

/** Pool rates of a disaggregated point do not add up over the fleet; there the request shape gives the split. */
function inputShareFraction(point: OperatingPoint): number {
  const input = point.inputTokensPerSecondPerAccelerator;
  const output = point.outputTokensPerSecondPerAccelerator;
  if (input !== null && output !== null && !isDisaggregated(point)) return input / (input + output);
  return point.inputTokens / (point.inputTokens + point.outputTokens);
}

function splitThroughput(
  totalTokensPerSecond: number,
  inputFraction: number,
  kind: FrontierThroughput["kind"],
): FrontierThroughput {
  const inputTokensPerSecond = totalTokensPerSecond * inputFraction;
  return {
    totalTokensPerSecond,
    inputTokensPerSecond,
    outputTokensPerSecond: totalTokensPerSecond - inputTokensPerSecond,
    kind,
  };
}

/**
 * Throughput on the frontier of one configuration at an interactivity, or null outside what was measured and in wide gaps.
 * @throws {RangeError} if the points mix configurations or request shapes.
 */
export function throughputAtInteractivity(
  points: readonly OperatingPoint[],
  interactivityTokensPerSecondPerUser: number,
): FrontierThroughput | null {
  const knots = frontierKnots(points);
  const exact = knots.find((knot) => knot.interactivity === interactivityTokensPerSecondPerUser);
  if (exact !== undefined)
    return splitThroughput(exact.throughput, inputShareFraction(exact.point), "measured");
  const interactivities = knots.map((knot) => knot.interactivity);
  if (knots.length < 2 || isInInterpolationGap(interactivities, interactivityTokensPerSecondPerUser))
    return null;
  const at = (valueOf: (knot: Knot) => number): number | null =>
    monotoneCubic(interactivities, knots.map(valueOf), interactivityTokensPerSecondPerUser);
  const total = at((knot) => knot.throughput);
  const inputFraction = at((knot) => inputShareFraction(knot.point));
  return total === null || inputFraction === null
    ? null
    : splitThroughput(total, inputFraction, "interpolated");
}
