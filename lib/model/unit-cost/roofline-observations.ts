import { acceleratorHardwareIds, type AcceleratorHardwareId } from "./accelerator-hardware";
import { rooflinePrecisions, type RooflinePrecision } from "./accelerator-roof";
import type { RooflineObservation } from "./calibrate-roofline";
import type { CostAssumption } from "./field-source";
import { modelRoofline, ROOFLINE_MODEL } from "./model-roofline";
import { groupPoints, requestName, type OperatingPoint } from "./operating-point";
import { upperPareto } from "./upper-pareto";

/**
 * What the roofline of `ROOFLINE_MODEL` is held against: of each accelerator, precision and request shape the measured points
 * that no configuration beats, all tokens counted.
 */
export function rooflineObservations(
  points: readonly OperatingPoint[],
  assumptions: readonly CostAssumption[],
): (RooflineObservation & { hardware: AcceleratorHardwareId })[] {
  const ofModel = points.filter((point) => point.model === ROOFLINE_MODEL && point.workload === null);
  const groups = groupPoints(
    ofModel,
    (point) => `${point.hardware}|${point.precision}|${requestName(point)}`,
  );
  return groups.flatMap((group) =>
    upperPareto(group.flatMap(knotOf)).flatMap(({ interactivity, throughput, point }) => {
      const hardware = acceleratorHardwareIds.find((id) => id === point.hardware);
      const precision = rooflinePrecision(point.precision);
      const { inputTokens, outputTokens } = point;
      if (hardware === undefined || precision === null || inputTokens === null || outputTokens === null)
        return [];
      const speculates = point.framework.split("+").includes("mtp");
      const roofline = modelRoofline(assumptions, { hardware, precision, speculates });
      if (roofline === null) return [];
      return [
        {
          hardware,
          roofline,
          inputTokens,
          outputTokens,
          interactivityTokensPerSecondPerUser: interactivity,
          totalTokensPerSecond: throughput,
        },
      ];
    }),
  );
}

export function rooflinePrecision(name: string): RooflinePrecision | null {
  return rooflinePrecisions.find((precision) => precision === name) ?? null;
}

function knotOf(point: OperatingPoint) {
  const {
    interactivityTokensPerSecondPerUser: interactivity,
    totalTokensPerSecondPerAccelerator: throughput,
  } = point;
  return interactivity === null || throughput === null ? [] : [{ interactivity, throughput, point }];
}
