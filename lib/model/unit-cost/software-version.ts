import type { Distribution } from "../distribution/distribution";
import { lognormalThrough } from "../distribution/lognormal";
import type { CostAssumption } from "./field-source";

export const SOFTWARE_VERSION_ASSUMPTION_ID = "F04";

const REGRESSION_FRACTION = 0.17; // F04: pairs that got slower; its P5, P50 and P95 alone would give 0.24

/**
 * What one change of software version does to throughput on the same hardware and settings: a jump, drawn once, that may go
 * down; it does not grow with time. Honours P5, P50, P95 and the share of versions that got slower.
 * @throws {RangeError} if the assumption is missing, or its quantiles do not lie on either side of 1.
 */
export function softwareVersionDistribution(assumptions: readonly CostAssumption[]): Distribution {
  const row = assumptions.find(({ id }) => id === SOFTWARE_VERSION_ASSUMPTION_ID);
  if (row === undefined) {
    throw new RangeError(`assumptions must hold ${SOFTWARE_VERSION_ASSUMPTION_ID}, got none`);
  }
  const { low, mode, high } = row;
  if (low === null || mode === null || high === null || !(low < 1 && mode > 1)) {
    throw new RangeError(
      `${row.id} must have P5 below 1, P50 above 1 and a P95, got ${low}, ${mode}, ${high}`,
    );
  }
  return {
    kind: "lognormal",
    ...lognormalThrough([
      { probability: 0.05, value: low },
      { probability: REGRESSION_FRACTION, value: 1 },
      { probability: 0.5, value: mode },
      { probability: 0.95, value: high },
    ]),
  };
}
