import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";
import { rooflineTokensPerSecond, type Roofline, type RooflineEfficiency } from "./roofline";
import type { RequestShape } from "./request-shape";

/** A measured throughput beside the roofline of its accelerator, precision and recipe. */
export type RooflineObservation = RequestShape & {
  roofline: Roofline;
  interactivityTokensPerSecondPerUser: number;
  totalTokensPerSecond: number;
};

export type RooflineCalibration = {
  efficiency: RooflineEfficiency;
  observationCount: number;
  /** Points out of reach even at both peaks, left out. */
  unreachableCount: number;
  /** Root mean square of ln(measured / predicted). */
  rmsLogRatio: number;
  /** exp of it: a typical miss is by this factor, up or down. */
  errorFactor: number;
};

const LOWEST_FRACTION = 0.01;
const STEPS = 8;
const ROUNDS = 5;
const UNREACHABLE_LOG_RATIO = log(10);

/**
 * Least squares of ln(measured / predicted) over both efficiencies, on a grid from 0.01 to 1 refined around its best. An
 * efficiency at which a measured point is out of reach misses it tenfold. Null without a point.
 */
export function calibrateRoofline(observations: readonly RooflineObservation[]): RooflineCalibration | null {
  const reachable = observations.filter(
    (observation) => predicted(observation, { computeFraction: 1, bandwidthFraction: 1 }) !== null,
  );
  if (reachable.length === 0) return null;
  let centre = { compute: log(LOWEST_FRACTION) / 2, bandwidth: log(LOWEST_FRACTION) / 2 };
  let halfWidth = -log(LOWEST_FRACTION) / 2;
  let best = { efficiency: efficiencyAt(centre.compute, centre.bandwidth), squares: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { compute, bandwidth } = centre;
    for (let i = 0; i <= STEPS; i += 1) {
      for (let j = 0; j <= STEPS; j += 1) {
        const x = compute + halfWidth * ((2 * i) / STEPS - 1);
        const y = bandwidth + halfWidth * ((2 * j) / STEPS - 1);
        const efficiency = efficiencyAt(x, y);
        const squares = sumOfSquares(reachable, efficiency, best.squares);
        if (squares >= best.squares) continue;
        best = { efficiency, squares };
        centre = { compute: log(efficiency.computeFraction), bandwidth: log(efficiency.bandwidthFraction) };
      }
    }
    halfWidth /= STEPS / 2;
  }
  const rmsLogRatio = Math.sqrt(best.squares / reachable.length);
  return {
    efficiency: best.efficiency,
    observationCount: reachable.length,
    unreachableCount: observations.length - reachable.length,
    rmsLogRatio,
    errorFactor: exp(rmsLogRatio),
  };
}

/** ln(measured / predicted); null where the prior has no answer. */
export function logRatio(observation: RooflineObservation, efficiency: RooflineEfficiency): number | null {
  const tokensPerSecond = predicted(observation, efficiency);
  return tokensPerSecond === null ? null : log(observation.totalTokensPerSecond / tokensPerSecond);
}

function sumOfSquares(
  observations: readonly RooflineObservation[],
  efficiency: RooflineEfficiency,
  enough: number,
): number {
  let sum = 0;
  for (const observation of observations) {
    sum += (logRatio(observation, efficiency) ?? UNREACHABLE_LOG_RATIO) ** 2;
    if (sum >= enough) return sum;
  }
  return sum;
}

function predicted(observation: RooflineObservation, efficiency: RooflineEfficiency): number | null {
  const { roofline, interactivityTokensPerSecondPerUser } = observation;
  return rooflineTokensPerSecond(roofline, efficiency, observation, interactivityTokensPerSecondPerUser);
}

function efficiencyAt(logCompute: number, logBandwidth: number): RooflineEfficiency {
  const clamp = (logged: number) => exp(Math.min(0, Math.max(log(LOWEST_FRACTION), logged)));
  return { computeFraction: clamp(logCompute), bandwidthFraction: clamp(logBandwidth) };
}
