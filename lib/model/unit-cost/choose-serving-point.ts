import { measuredSpeeds } from "./operating-frontier";
import { requestName, type OperatingPoint } from "./operating-point";
import { pointsOfRequest, pointsWithinTimeToFirstToken, type RequestWish } from "./requested-points";
import { servingPointAt, type ServingPoint } from "./serving-point";

export type ServiceWish = RequestWish & {
  /** Null: the best of what was measured. */
  precision: string | null;
  interactivityTokensPerSecondPerUser: number;
  /** Left out: any wait will do. */
  maxTimeToFirstTokenSeconds?: number | undefined;
  cachedToInputRatio: number;
};

export type ServingWish = ServiceWish & { hardware: string; model: string };

export type Unmeasured =
  | { unmeasured: "hardware" | "model" | "precision" | "shape" | "workload"; measured: string[] }
  | { unmeasured: "interactivity"; slowest: number; fastest: number }
  /** Null: no point of this choice publishes one. */
  | { unmeasured: "timeToFirstToken"; measuredSeconds: { shortest: number; longest: number } | null };

export type ServingChoice = { point: ServingPoint } | ({ point: null } & Unmeasured);

/** The measured serving point of a wish, or what of it was never measured and what was instead. */
export function chooseServingPoint(points: readonly OperatingPoint[], wish: ServingWish): ServingChoice {
  const onHardware = points.filter((point) => point.hardware === wish.hardware);
  if (onHardware.length === 0) {
    return { point: null, unmeasured: "hardware", measured: distinct(points, (point) => point.hardware) };
  }
  const ofModel = onHardware.filter((point) => point.model === wish.model);
  if (ofModel.length === 0) {
    return { point: null, unmeasured: "model", measured: distinct(onHardware, (point) => point.model) };
  }
  return chooseServiceLevel(ofModel, wish);
}

/** The same among the points of one accelerator and one model. */
export function chooseServiceLevel(points: readonly OperatingPoint[], wish: ServiceWish): ServingChoice {
  const inPrecision = points.filter((point) => wish.precision === null || point.precision === wish.precision);
  if (inPrecision.length === 0) {
    return { point: null, unmeasured: "precision", measured: distinct(points, (point) => point.precision) };
  }
  const asked = pointsOfRequest(inPrecision, wish);
  if (asked.length === 0) {
    const unmeasured = wish.workload === undefined ? "shape" : "workload";
    return { point: null, unmeasured, measured: distinct(inPrecision, requestName) };
  }
  const { shape, maxTimeToFirstTokenSeconds } = wish;
  const inTime = pointsWithinTimeToFirstToken(asked, maxTimeToFirstTokenSeconds);
  const speeds = measuredSpeeds(inTime);
  if (speeds === null) {
    return { point: null, unmeasured: "timeToFirstToken", measuredSeconds: measuredSeconds(asked) };
  }
  const point = servingPointAt(inPrecision, { ...wish, ...shape });
  return point === null ? { point, unmeasured: "interactivity", ...speeds } : { point };
}

function measuredSeconds(points: readonly OperatingPoint[]): { shortest: number; longest: number } | null {
  const seconds = points.map((point) => point.timeToFirstTokenSeconds).filter((value) => value !== null);
  return seconds.length === 0 ? null : { shortest: Math.min(...seconds), longest: Math.max(...seconds) };
}

function distinct(points: readonly OperatingPoint[], nameOf: (point: OperatingPoint) => string): string[] {
  return [...new Set(points.map(nameOf))].toSorted();
}
