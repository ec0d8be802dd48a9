import { monotoneCubic } from "./monotone-cubic";
import { nonNegativeLeastSquares } from "./non-negative-least-squares";
import { frontierOf, throughputAtInteractivity } from "./operating-frontier";
import {
  configurationKey,
  groupPoints,
  isDisaggregated,
  seriesKey,
  type OperatingPoint,
} from "./operating-point";

/** Accelerator-seconds one token takes when its phase is the only work. */
export type PhaseSplit = {
  inputSecondsPerToken: number;
  outputSecondsPerToken: number;
};

export type ShapeThroughput = { inputTokens: number; outputTokens: number; totalTokensPerSecond: number };

const SHAPES_NEEDED = 3;

/**
 * Non-negative least squares of x a_in + (1 - x) a_out = 1 / T over request shapes, x the input share of tokens.
 * Null with fewer than three shapes, when the shapes do not tell the phases apart, or when a phase comes out free.
 */
export function fitPhaseSplit(shapes: readonly ShapeThroughput[]): PhaseSplit | null {
  if (shapes.length < SHAPES_NEEDED) return null;
  const solution = nonNegativeLeastSquares(
    shapes.map(({ inputTokens, outputTokens, totalTokensPerSecond }) => {
      const x = inputTokens / (inputTokens + outputTokens);
      return { x, y: 1 - x, target: 1 / totalTokensPerSecond };
    }),
  );
  if (solution === null || solution.a === 0 || solution.b === 0) return null;
  return { inputSecondsPerToken: solution.a, outputSecondsPerToken: solution.b };
}

/** The pools of a disaggregated configuration measure each phase alone: a_in = 1 / T_prefill, a_out = 1 / T_decode. */
export function disaggregatedPhaseSplit(
  series: readonly OperatingPoint[],
  interactivityTokensPerSecondPerUser: number,
): PhaseSplit | null {
  const frontier = frontierOf(series);
  if (frontier.length < 2 || !frontier.every(isDisaggregated)) return null;
  const rateAt = (rateOf: (point: OperatingPoint) => number | null): number | null => {
    const rates = frontier.map(rateOf);
    const known = rates.filter((rate) => rate !== null);
    if (known.length !== rates.length) return null;
    const knots = frontier
      .map((point) => point.interactivityTokensPerSecondPerUser)
      .filter((speed) => speed !== null);
    return monotoneCubic(knots, known, interactivityTokensPerSecondPerUser);
  };
  const prefill = rateAt((point) => point.inputTokensPerSecondPerAccelerator);
  const decode = rateAt((point) => point.outputTokensPerSecondPerAccelerator);
  if (prefill === null || decode === null) return null;
  return { inputSecondsPerToken: 1 / prefill, outputSecondsPerToken: 1 / decode };
}

/** Phase split fitted to every request shape measured of one configuration, at the same interactivity. */
export function aggregatedPhaseSplit(
  configuration: readonly OperatingPoint[],
  interactivityTokensPerSecondPerUser: number,
): PhaseSplit | null {
  if (new Set(configuration.map(configurationKey)).size !== 1 || configuration.some(isDisaggregated))
    return null;
  const shapes = groupPoints(configuration, seriesKey).flatMap((series): ShapeThroughput[] => {
    const { inputTokens = null, outputTokens = null } = series[0] ?? {};
    const { totalTokensPerSecond = null } =
      throughputAtInteractivity(series, interactivityTokensPerSecondPerUser) ?? {};
    if (inputTokens === null || outputTokens === null || totalTokensPerSecond === null) return [];
    return [{ inputTokens, outputTokens, totalTokensPerSecond }];
  });
  return fitPhaseSplit(shapes);
}
