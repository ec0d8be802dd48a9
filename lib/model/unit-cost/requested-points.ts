import { requestName, tokensCounted, type OperatingPoint } from "./operating-point";
import { shapeName, type RequestShape } from "./request-shape";

/** Fixed lengths, or a publisher's own set of requests in their place. */
export type RequestWish = { shape: RequestShape; workload?: string | undefined };

/**
 * Points measured with these requests. Where some count all tokens and others output alone, the former: a frontier, and a
 * choice between configurations, compares like with like.
 */
export function pointsOfRequest(
  points: readonly OperatingPoint[],
  { shape, workload }: RequestWish,
): OperatingPoint[] {
  const name = workload ?? shapeName(shape);
  const asked = points.filter((point) => requestName(point) === name);
  const counted = asked.some((point) => tokensCounted(point) === "total") ? "total" : "output";
  return asked.filter((point) => tokensCounted(point) === counted);
}

/** Points that start to answer in time; one that publishes no time to first token is left out. */
export function pointsWithinTimeToFirstToken(
  points: readonly OperatingPoint[],
  maxTimeToFirstTokenSeconds: number | undefined,
): OperatingPoint[] {
  if (maxTimeToFirstTokenSeconds === undefined) return [...points];
  return points.filter(
    ({ timeToFirstTokenSeconds: seconds }) => seconds !== null && seconds <= maxTimeToFirstTokenSeconds,
  );
}
