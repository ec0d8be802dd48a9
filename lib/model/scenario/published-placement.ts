import type { ParameterRange, ScenarioTriple } from "./parameter-range";

export type PublishedCase = keyof ScenarioTriple;

export const publishedCases = ["base", "bear", "bull"] as const satisfies readonly PublishedCase[];

/** Where a value lies among the published cases. */
export type PublishedPlacement = {
  /** own: inside the scenario's own range. published: between the lowest and highest case. beyond: outside everything published. */
  place: "own" | "published" | "beyond";
  /** The case on the outside of which, or next to which, the value lies. */
  nearestCase: PublishedCase;
  nearestCaseValue: number;
  /** Value over that case's; null unless both are above zero. */
  timesNearestCase: number | null;
  /** |value - scenario's value| in units of the distance from the lowest to the highest case; null when they are all one. */
  distanceInSpreads: number | null;
};

export function publishedPlacement(
  value: number,
  ownRange: ParameterRange,
  published: ScenarioTriple,
): PublishedPlacement {
  const low = Math.min(...publishedCases.map((each) => published[each]));
  const high = Math.max(...publishedCases.map((each) => published[each]));
  const distanceTo = (each: PublishedCase) => Math.abs(published[each] - value);
  const nearestCase = publishedCases.reduce<PublishedCase>(
    (best, each) => (distanceTo(each) < distanceTo(best) ? each : best),
    "base",
  );
  const nearestCaseValue = published[nearestCase];
  return {
    place: placeOf(value, ownRange, { low, high }),
    nearestCase,
    nearestCaseValue,
    timesNearestCase: value > 0 && nearestCaseValue > 0 ? value / nearestCaseValue : null,
    distanceInSpreads: high > low ? Math.abs(value - ownRange.mode) / (high - low) : null,
  };
}

function placeOf(
  value: number,
  own: ParameterRange,
  published: { low: number; high: number },
): PublishedPlacement["place"] {
  if (value >= own.low && value <= own.high) return "own";
  return value >= published.low && value <= published.high ? "published" : "beyond";
}
