import { isInInterpolationGap } from "./interpolation-gap";
import { monotoneCubic } from "./monotone-cubic";
import {
  countedTokensPerSecond,
  groupPoints,
  isDisaggregated,
  seriesKey,
  tokensCounted,
  type OperatingPoint,
} from "./operating-point";
import { upperPareto } from "./upper-pareto";

/** Rates count every accelerator, prefill and decode alike. */
export type FrontierThroughput = {
  /** Of the tokens the points count: input and output, or output alone. */
  countedTokensPerSecond: number;
  /** Null where the points count output alone. */
  totalTokensPerSecond: number | null;
  inputTokensPerSecond: number | null;
  outputTokensPerSecond: number;
  /** Of the measured point, or the longer of its two neighbours: it does not follow the frontier. Null: not published. */
  timeToFirstTokenSeconds: number | null;
  kind: "measured" | "interpolated";
};

export type SpeedRange = { slowest: number; fastest: number };

type Knot = { interactivity: number; throughput: number; point: OperatingPoint };

export function frontierOf(points: readonly OperatingPoint[]): OperatingPoint[] {
  return frontierKnots(points).map((knot) => knot.point);
}

/** Speeds between which the frontiers of these points lie, tokens/s per user; null without a point that has a speed. */
export function measuredSpeeds(points: readonly OperatingPoint[]): SpeedRange | null {
  const speeds = groupPoints(points, seriesKey)
    .flatMap(frontierKnots)
    .map(({ interactivity }) => interactivity);
  return speeds.length === 0 ? null : { slowest: Math.min(...speeds), fastest: Math.max(...speeds) };
}

function frontierKnots(points: readonly OperatingPoint[]): Knot[] {
  const series = new Set(points.map(seriesKey));
  if (series.size > 1) {
    throw new RangeError(
      `points must share one configuration and request shape, got ${[...series].join(", ")}`,
    );
  }
  return upperPareto(
    points.flatMap((point) => {
      const interactivity = point.interactivityTokensPerSecondPerUser;
      return interactivity === null
        ? []
        : [{ interactivity, throughput: countedTokensPerSecond(point), point }];
    }),
  );
}

/** Pool rates of a disaggregated point do not add up over the fleet; there the request shape gives the split. */
function inputShareFraction(point: OperatingPoint): number {
  if (tokensCounted(point) === "output") return 0;
  const input = point.inputTokensPerSecondPerAccelerator;
  const output = point.outputTokensPerSecondPerAccelerator;
  if (input !== null && output !== null && !isDisaggregated(point)) return input / (input + output);
  const { inputTokens, outputTokens } = point;
  if (inputTokens === null || outputTokens === null)
    throw new RangeError("a rate of total tokens needs inputTokens and outputTokens, got null");
  return inputTokens / (inputTokens + outputTokens);
}

/**
 * Throughput on the frontier of one configuration at an interactivity, or null outside what was measured and in wide gaps.
 * @throws {RangeError} if the points mix configurations, requests or tokens counted.
 */
export function throughputAtInteractivity(
  points: readonly OperatingPoint[],
  interactivityTokensPerSecondPerUser: number,
): FrontierThroughput | null {
  const knots = frontierKnots(points);
  const exact = knots.find((knot) => knot.interactivity === interactivityTokensPerSecondPerUser);
  if (exact !== undefined) {
    return throughputOf(exact.throughput, inputShareFraction(exact.point), [exact], "measured");
  }
  const interactivities = knots.map((knot) => knot.interactivity);
  if (knots.length < 2 || isInInterpolationGap(interactivities, interactivityTokensPerSecondPerUser))
    return null;
  const at = (valueOf: (knot: Knot) => number): number | null =>
    monotoneCubic(interactivities, knots.map(valueOf), interactivityTokensPerSecondPerUser);
  const counted = at((knot) => knot.throughput);
  const inputFraction = at((knot) => inputShareFraction(knot.point));
  if (counted === null || inputFraction === null) return null;
  const right = interactivities.findIndex((speed) => speed > interactivityTokensPerSecondPerUser);
  return throughputOf(counted, inputFraction, knots.slice(right - 1, right + 1), "interpolated");
}

function throughputOf(
  counted: number,
  inputFraction: number,
  beside: readonly Knot[],
  kind: FrontierThroughput["kind"],
): FrontierThroughput {
  const countsAll = beside.every(({ point }) => tokensCounted(point) === "total");
  const inputTokensPerSecond = counted * inputFraction;
  return {
    countedTokensPerSecond: counted,
    totalTokensPerSecond: countsAll ? counted : null,
    inputTokensPerSecond: countsAll ? inputTokensPerSecond : null,
    outputTokensPerSecond: counted - inputTokensPerSecond,
    timeToFirstTokenSeconds: longestOf(beside.map(({ point }) => point.timeToFirstTokenSeconds)),
    kind,
  };
}

function longestOf(seconds: readonly (number | null)[]): number | null {
  const known = seconds.filter((value) => value !== null);
  return known.length < seconds.length ? null : Math.max(...known);
}
