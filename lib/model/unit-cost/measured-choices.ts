import { acceleratorHardwareIds, type AcceleratorHardwareId } from "./accelerator-hardware";
import type { OperatingPoint } from "./operating-point";
import { shapeName, type RequestShape } from "./request-shape";

export type MeasuredServing = {
  hardware: AcceleratorHardwareId;
  model: string;
  precision: string | undefined;
  shape: RequestShape;
  interactivityTokensPerSecondPerUser: number;
};

export type MeasuredChoices = {
  hardware: AcceleratorHardwareId[];
  models: string[];
  precisions: string[];
  shapes: RequestShape[];
  /** Fastest and slowest speed a user was measured to see, tokens per second. */
  speeds: { slowest: number; fastest: number };
};

/** What was measured beside a choice: each list holds what the choices before it leave open. */
export function measuredChoices(points: readonly OperatingPoint[], choice: MeasuredServing): MeasuredChoices {
  const onHardware = points.filter((point) => point.hardware === choice.hardware);
  const ofModel = onHardware.filter((point) => point.model === choice.model);
  const inPrecision = ofModel.filter(
    (point) => choice.precision === undefined || point.precision === choice.precision,
  );
  const shapes = new Map(
    inPrecision.map(({ inputTokens, outputTokens }) => {
      const shape = { inputTokens, outputTokens };
      return [shapeName(shape), shape];
    }),
  );
  const speeds = inPrecision
    .filter((point) => shapeName(point) === shapeName(choice.shape))
    .map((point) => point.interactivityTokensPerSecondPerUser);
  return {
    hardware: acceleratorHardwareIds.filter((id) => points.some((point) => point.hardware === id)),
    models: distinct(onHardware.map((point) => point.model)),
    precisions: distinct(ofModel.map((point) => point.precision)),
    shapes: [...shapes.values()].toSorted(
      (a, b) =>
        a.inputTokens + a.outputTokens - b.inputTokens - b.outputTokens || a.outputTokens - b.outputTokens,
    ),
    speeds: { slowest: Math.min(...speeds), fastest: Math.max(...speeds) },
  };
}

/** The wish, moved to what was measured where it was not: model first, then precision, shape and speed. */
export function nearestMeasured(points: readonly OperatingPoint[], wish: MeasuredServing): MeasuredServing {
  const { models } = measuredChoices(points, wish);
  const model = models.includes(wish.model) ? wish.model : (models[0] ?? wish.model);
  const { precisions } = measuredChoices(points, { ...wish, model });
  const isPrecision = wish.precision === undefined || precisions.includes(wish.precision);
  const precise = { ...wish, model, precision: isPrecision ? wish.precision : undefined };
  const { shapes } = measuredChoices(points, precise);
  const isShape = shapes.some((candidate) => shapeName(candidate) === shapeName(wish.shape));
  const shaped = { ...precise, shape: isShape ? wish.shape : (shapes.at(-1) ?? wish.shape) };
  const { fastest } = measuredChoices(points, shaped).speeds;
  const { interactivityTokensPerSecondPerUser } = wish;
  return {
    ...shaped,
    interactivityTokensPerSecondPerUser:
      interactivityTokensPerSecondPerUser > fastest
        ? Math.floor(fastest)
        : interactivityTokensPerSecondPerUser,
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
