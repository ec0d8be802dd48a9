import type { OperatingPoint } from "./operating-point";
import { shapeName, type RequestShape } from "./request-shape";
import { servingPointAt, type ServingPoint } from "./serving-point";

export type ServingWish = {
  hardware: string;
  model: string;
  /** Null: the best of what was measured. */
  precision: string | null;
  shape: RequestShape;
  interactivityTokensPerSecondPerUser: number;
  cachedToInputRatio: number;
};

export type ServingChoice =
  | { point: ServingPoint }
  | { point: null; unmeasured: "hardware" | "model" | "precision" | "shape"; measured: string[] }
  | { point: null; unmeasured: "interactivity"; fastest: number };

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
  const inPrecision = ofModel.filter(
    (point) => wish.precision === null || point.precision === wish.precision,
  );
  if (inPrecision.length === 0) {
    return { point: null, unmeasured: "precision", measured: distinct(ofModel, (point) => point.precision) };
  }
  const { inputTokens, outputTokens } = wish.shape;
  const ofShape = inPrecision.filter(
    (point) => point.inputTokens === inputTokens && point.outputTokens === outputTokens,
  );
  if (ofShape.length === 0) {
    return { point: null, unmeasured: "shape", measured: distinct(inPrecision, shapeName) };
  }
  const { interactivityTokensPerSecondPerUser, cachedToInputRatio } = wish;
  const level = { inputTokens, outputTokens, interactivityTokensPerSecondPerUser, cachedToInputRatio };
  const point = servingPointAt(inPrecision, level);
  if (point !== null) return { point };
  const speeds = ofShape.map((candidate) => candidate.interactivityTokensPerSecondPerUser);
  return { point: null, unmeasured: "interactivity", fastest: Math.max(...speeds) };
}

function distinct(points: readonly OperatingPoint[], nameOf: (point: OperatingPoint) => string): string[] {
  return [...new Set(points.map(nameOf))].toSorted();
}
