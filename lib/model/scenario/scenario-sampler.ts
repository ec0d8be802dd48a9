import { createCopula, type Copula } from "../dependence/copula";
import type { Dependence } from "../dependence/dependence";
import { triangularQuantile } from "../distribution/triangular";
import { createSobolReplicate } from "../monte-carlo/sobol-replicate";
import type { ParameterRange } from "./parameter-range";
import { copulaMixingDimension, samplingDimension } from "./sampling-dimensions";
import {
  valueParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

export type ScenarioSampler = {
  uncertainKeys: ScenarioParameterKey[];
  copula: Copula;
  /** Writes point `index` of a replicate into the uncertain parameters and leaves the others. */
  fill: (replicate: number, index: number, parameters: ScenarioParameters) => void;
};

/**
 * Triangular marginals joined by a copula on scrambled Sobol points, with independent scrambles as replicates.
 * A parameter keeps its stream when others come or go.
 * @throws {RangeError} as `assertDependence` does.
 */
export function createScenarioSampler(input: {
  ranges: Record<ScenarioParameterKey, ParameterRange>;
  dependence: Dependence;
  seed: string;
  replicateCount: number;
}): ScenarioSampler {
  const { ranges, dependence, seed, replicateCount } = input;
  const uncertainKeys = valueParameterKeys
    .filter((key) => ranges[key].low < ranges[key].high)
    .toSorted((a, b) => samplingDimension(a).dimension - samplingDimension(b).dimension);
  const copula = createCopula(uncertainKeys, dependence);
  const dimensions = uncertainKeys.map(samplingDimension);
  if (copula.isMixed) dimensions.push(copulaMixingDimension);
  const replicates = Array.from({ length: replicateCount }, (_, replicate) =>
    createSobolReplicate({ dimensions, seed, replicate }),
  );
  const point = new Float64Array(dimensions.length);
  return {
    uncertainKeys,
    copula,
    fill(replicate, index, parameters) {
      replicates[replicate]?.fillPoint(index, point);
      copula.apply(point, point[uncertainKeys.length] ?? 0.5);
      for (let i = 0; i < uncertainKeys.length; i++) {
        const key = uncertainKeys[i] as ScenarioParameterKey;
        const { low, mode, high } = ranges[key];
        parameters[key] = triangularQuantile(point[i] ?? 0.5, low, mode, high);
      }
    },
  };
}
