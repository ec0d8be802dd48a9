import { acceleratorHardwareIds, type AcceleratorHardwareId } from "./accelerator-hardware";
import { measuredSpeeds, type SpeedRange } from "./operating-frontier";
import type { OperatingPoint } from "./operating-point";
import { shapeName, type RequestShape } from "./request-shape";
import { pointsOfRequest } from "./requested-points";

export type MeasuredServing = {
  hardware: AcceleratorHardwareId;
  model: string;
  precision: string | undefined;
  shape: RequestShape;
  /** In place of the shape: requests of which only the output is counted. */
  workload?: string | undefined;
  interactivityTokensPerSecondPerUser: number;
};

export type MeasuredChoices = {
  hardware: AcceleratorHardwareId[];
  models: string[];
  precisions: string[];
  shapes: RequestShape[];
  workloads: string[];
  /** Slowest and fastest speed a user was measured to see, tokens per second; null where none was. */
  speeds: SpeedRange | null;
};

/** What was measured beside a choice: each list holds what the choices before it leave open. */
export function measuredChoices(points: readonly OperatingPoint[], choice: MeasuredServing): MeasuredChoices {
  const onHardware = points.filter((point) => point.hardware === choice.hardware);
  const ofModel = onHardware.filter((point) => point.model === choice.model);
  const inPrecision = ofModel.filter(
    (point) => choice.precision === undefined || point.precision === choice.precision,
  );
  const servable = inPrecision.filter((point) => point.interactivityTokensPerSecondPerUser !== null);
  const shapes = new Map(
    servable.flatMap(({ workload, inputTokens, outputTokens }) => {
      if (workload !== null || inputTokens === null || outputTokens === null) return [];
      const shape = { inputTokens, outputTokens };
      return [[shapeName(shape), shape] as const];
    }),
  );
  return {
    hardware: acceleratorHardwareIds.filter((id) => points.some((point) => point.hardware === id)),
    models: distinct(onHardware.map((point) => point.model)),
    precisions: distinct(ofModel.map((point) => point.precision)),
    shapes: [...shapes.values()].toSorted(
      (a, b) =>
        a.inputTokens + a.outputTokens - b.inputTokens - b.outputTokens || a.outputTokens - b.outputTokens,
    ),
    workloads: distinct(servable.flatMap(({ workload }) => (workload === null ? [] : [workload]))),
    speeds: measuredSpeeds(pointsOfRequest(inPrecision, choice)),
  };
}

/** The wish, moved to what was measured where it was not: model first, then precision, shape and speed. */
export function nearestMeasured(points: readonly OperatingPoint[], wish: MeasuredServing): MeasuredServing {
  const { models } = measuredChoices(points, wish);
  const model = models.includes(wish.model) ? wish.model : (models[0] ?? wish.model);
  const { precisions } = measuredChoices(points, { ...wish, model });
  const isPrecision = wish.precision === undefined || precisions.includes(wish.precision);
  const precise = { ...wish, model, precision: isPrecision ? wish.precision : undefined };
  const requested = { ...precise, ...nearestRequest(measuredChoices(points, precise), wish) };
  const { speeds } = measuredChoices(points, requested);
  return {
    ...requested,
    interactivityTokensPerSecondPerUser: nearestSpeed(speeds, wish.interactivityTokensPerSecondPerUser),
  };
}

function nearestRequest(
  { shapes, workloads }: MeasuredChoices,
  { shape, workload }: MeasuredServing,
): Pick<MeasuredServing, "shape" | "workload"> {
  if (workload !== undefined && workloads.includes(workload)) return { shape, workload };
  if (shapes.some((candidate) => shapeName(candidate) === shapeName(shape)))
    return { shape, workload: undefined };
  const longest = shapes.at(-1);
  if (longest !== undefined) return { shape: longest, workload: undefined };
  return { shape, workload: workloads[0] };
}

/** A whole number within the range where there is one. */
function nearestSpeed(speeds: SpeedRange | null, speed: number): number {
  if (speeds === null) return speed;
  const { slowest, fastest } = speeds;
  if (speed > fastest) return Math.max(Math.floor(fastest), slowest);
  return speed < slowest ? Math.min(Math.ceil(slowest), fastest) : speed;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
