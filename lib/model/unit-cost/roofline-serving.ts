import type { EvidenceStatus } from "../evidence";
import type { AcceleratorHardwareId } from "./accelerator-hardware";
import { ACCELERATOR_ROOF_SOURCE, acceleratorRoofs, type RooflinePrecision } from "./accelerator-roof";
import { calibrateRoofline, type RooflineCalibration } from "./calibrate-roofline";
import type { Unmeasured } from "./choose-serving-point";
import type { CostAssumption } from "./field-source";
import { modelRoofline, ROOFLINE_MODEL } from "./model-roofline";
import type { OperatingPoint } from "./operating-point";
import type { PhaseSplit } from "./phase-split";
import { productionOutputToInputRatio } from "./production-phase-ratio";
import { shapeName, type RequestShape } from "./request-shape";
import { rooflineTokensPerSecond } from "./roofline";
import { rooflineObservations, rooflinePrecision } from "./roofline-observations";
import { matchThroughput } from "./serving-point";

/** A throughput nobody measured: physics, calibrated to what was. Never beside a measured one without its kind. */
export type RooflineServing = PhaseSplit &
  RequestShape & {
    kind: "roofline";
    hardware: AcceleratorHardwareId;
    model: string;
    precision: RooflinePrecision;
    interactivityTokensPerSecondPerUser: number;
    throughputTokensPerSecond: number;
    /** What the calibrated roofline itself gives, and the measured throughput that stands in where it contradicts one. */
    rooflineTokensPerSecond: number;
    heldTo: "measured-floor" | "measured-ceiling" | null;
    calibration: RooflineCalibration;
    /** Accelerators whose points it was calibrated to: the wished one where it was measured at all. */
    calibratedOn: AcceleratorHardwareId[];
    note: string;
    phaseReason: string;
    sourceTitle: string;
    sourceUrl: string;
    asOf: string;
    evidence: EvidenceStatus;
  };

export type RooflineWish = {
  hardware?: AcceleratorHardwareId | undefined;
  model?: string | undefined;
  precision?: string | undefined;
  shape: RequestShape;
  workload?: string | undefined;
  interactivityTokensPerSecondPerUser: number;
  maxTimeToFirstTokenSeconds?: number | undefined;
};

const heldToNote = {
  nothing: "",
  "measured-floor":
    " It gave less than was measured at a faster speed, which a slower one cannot: the measured figure stands in.",
  "measured-ceiling":
    " It gave more than was measured at the fastest speed, which a faster one cannot: the measured figure stands in.",
} as const;

/**
 * The calibrated prior where hardware, or model on it, or speed was never measured. Null for any other gap, for a model whose
 * architecture is not on file, a precision the chip lacks, a workload, a limit on the first token, or a speed out of reach.
 */
export function rooflineServing(
  points: readonly OperatingPoint[],
  assumptions: readonly CostAssumption[],
  wish: RooflineWish,
  { unmeasured }: Unmeasured,
  cachedToInputRatio: number,
): RooflineServing | null {
  const { hardware, model, shape, interactivityTokensPerSecondPerUser } = wish;
  if (unmeasured !== "hardware" && unmeasured !== "model" && unmeasured !== "interactivity") return null;
  if (hardware === undefined || model !== ROOFLINE_MODEL) return null;
  if (wish.workload !== undefined || wish.maxTimeToFirstTokenSeconds !== undefined) return null;
  const precision = rooflinePrecision(wish.precision ?? fastestPrecision(hardware));
  if (precision === null) return null;
  const roofline = modelRoofline(assumptions, { hardware, precision, speculates: true });
  if (roofline === null) return null;
  const observations = rooflineObservations(points, assumptions);
  const own = observations.filter((observation) => observation.hardware === hardware);
  const references = own.length > 0 ? own : observations;
  const calibration = calibrateRoofline(references);
  if (calibration === null) return null;
  const free = rooflineTokensPerSecond(
    roofline,
    calibration.efficiency,
    shape,
    interactivityTokensPerSecondPerUser,
  );
  if (free === null) return null;
  const { throughputTokensPerSecond, heldTo } = withinMeasured(
    free,
    ownPoints(points, wish),
    assumptions,
    wish,
  );
  const calibratedOn = [...new Set(references.map((observation) => observation.hardware))].toSorted();
  const ratio = {
    inputSecondsPerToken: 1,
    outputSecondsPerToken: productionOutputToInputRatio(cachedToInputRatio),
  };
  return {
    ...shape,
    ...matchThroughput(ratio, throughputTokensPerSecond, shape),
    kind: "roofline",
    hardware,
    model,
    precision,
    interactivityTokensPerSecondPerUser,
    throughputTokensPerSecond,
    rooflineTokensPerSecond: free,
    heldTo,
    calibration,
    calibratedOn,
    note: `Nobody measured this: a roofline with multi-token prediction (S40-S49), calibrated to ${calibration.observationCount} measured points of ${calibratedOn.join(", ")}, which it misses by a factor of ${calibration.errorFactor.toFixed(1)} (root mean square).${heldToNote[heldTo ?? "nothing"]}`,
    phaseReason: "The roofline gives all tokens; the ratio of output to input is DeepSeek's in production.",
    sourceTitle: `Roofline (Erdil, arXiv 2506.04645); chips: ${ACCELERATOR_ROOF_SOURCE.title}`,
    sourceUrl: ACCELERATOR_ROOF_SOURCE.url,
    asOf: ACCELERATOR_ROOF_SOURCE.asOf,
    evidence: "estimated",
  };
}

function ownPoints(
  points: readonly OperatingPoint[],
  { hardware, precision }: RooflineWish,
): OperatingPoint[] {
  return points.filter(
    (point) => point.hardware === hardware && (precision === undefined || point.precision === precision),
  );
}

/** A faster speed never serves more than the fastest measured, a slower one never less than the best of the faster. */
function withinMeasured(
  tokensPerSecond: number,
  points: readonly OperatingPoint[],
  assumptions: readonly CostAssumption[],
  { shape, interactivityTokensPerSecondPerUser: asked }: RooflineWish,
): Pick<RooflineServing, "throughputTokensPerSecond" | "heldTo"> {
  const measured = rooflineObservations(points, assumptions).filter(
    (observation) => shapeName(observation) === shapeName(shape),
  );
  const faster = measured.filter((point) => point.interactivityTokensPerSecondPerUser >= asked);
  if (faster.length > 0) {
    const floor = Math.max(...faster.map((point) => point.totalTokensPerSecond));
    return floor > tokensPerSecond
      ? { throughputTokensPerSecond: floor, heldTo: "measured-floor" }
      : { throughputTokensPerSecond: tokensPerSecond, heldTo: null };
  }
  const fastest = measured.toSorted(
    (a, b) => b.interactivityTokensPerSecondPerUser - a.interactivityTokensPerSecondPerUser,
  )[0];
  const ceiling = fastest?.totalTokensPerSecond ?? Infinity;
  return ceiling < tokensPerSecond
    ? { throughputTokensPerSecond: ceiling, heldTo: "measured-ceiling" }
    : { throughputTokensPerSecond: tokensPerSecond, heldTo: null };
}

function fastestPrecision(hardware: AcceleratorHardwareId): RooflinePrecision {
  return acceleratorRoofs[hardware].peakFlopPerSecond.fp4 === null ? "fp8" : "fp4";
}
