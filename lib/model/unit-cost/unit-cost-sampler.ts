import { distributionQuantile, drawnRange, type Distribution } from "../distribution/distribution";
import { raiseLow } from "../distribution/raise-low";
import type { InputDistributions } from "./input-distributions";
import {
  assertUnitCostInput,
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
  type UnitCostInput,
} from "./unit-cost-fields";

export type UnitCostSampler = {
  /** The inputs that vary, in the order of a point's coordinates. */
  fields: readonly UnitCostField[];
  /** Sets the inputs that vary to their quantiles at a point, one probability each; the others stay as they are. */
  setInputs: (point: Float64Array, into: UnitCostInput) => void;
};

/**
 * Inputs that do not contradict each other, from independent probabilities. PUE is never below 1/eta: efficiency is drawn
 * first and PUE from what lies above; where PUE is fixed, efficiency is drawn from what agrees with it. A drawn throughput
 * T moves the time of each phase by T0/T.
 * @throws {RangeError} naming the field, where a draw could leave what the model accepts.
 */
export function createUnitCostSampler(base: UnitCostInput, stated: InputDistributions): UnitCostSampler {
  assertUnitCostInput(base);
  const distributions = conditioned(base, stated);
  const fields = unitCostFieldNames.filter((name) => {
    const distribution = distributions[name];
    if (distribution === undefined) return false;
    assertAccepted(name, distribution);
    const { lowest, highest } = drawnRange(distribution);
    return lowest < highest;
  });
  const drawn = fields.map((name) => distributions[name] as Distribution);
  const pue = fields.indexOf("pueRatio");
  const isThroughputDrawn = fields.includes("throughputTokensPerSecond");

  return {
    fields,
    setInputs(point, into) {
      for (let i = 0; i < fields.length; i += 1) {
        if (i === pue) continue;
        into[fields[i] as UnitCostField] = distributionQuantile(drawn[i] as Distribution, point[i] as number);
      }
      if (pue >= 0) {
        const possible = raiseLow(drawn[pue] as Distribution, 1 / into.electricalEfficiencyFraction);
        into.pueRatio = distributionQuantile(possible, point[pue] as number);
      }
      if (isThroughputDrawn) {
        const slower = base.throughputTokensPerSecond / into.throughputTokensPerSecond;
        into.inputSecondsPerToken = base.inputSecondsPerToken * slower;
        into.outputSecondsPerToken = base.outputSecondsPerToken * slower;
      }
    },
  };
}

function conditioned(base: UnitCostInput, stated: InputDistributions): InputDistributions {
  const { pueRatio: pue, electricalEfficiencyFraction: efficiency } = stated;
  if (efficiency === undefined) return stated;
  if (pue === undefined) {
    return { ...stated, electricalEfficiencyFraction: raiseLow(efficiency, 1 / base.pueRatio) };
  }
  const highestPue = drawnRange(pue).highest;
  const floor = 1 / drawnRange(efficiency).lowest;
  if (!(highestPue >= floor)) {
    throw new RangeError(
      `pueRatio must reach 1 / electricalEfficiencyFraction = ${floor}, its highest draw is ${highestPue}`,
    );
  }
  return stated;
}

function assertAccepted(name: UnitCostField, distribution: Distribution): void {
  const { min, max, unit, whole } = unitCostFieldDefinition(name);
  const { lowest, highest } = drawnRange(distribution);
  if (!(lowest >= min && highest <= max)) {
    throw new RangeError(
      `${name} must be from ${min} to ${max} (${unit}), its draws go from ${lowest} to ${highest}`,
    );
  }
  if (whole !== true) return;
  if (distribution.kind !== "discrete" || !distribution.values.every(Number.isInteger)) {
    throw new RangeError(`${name} must be drawn from whole numbers, got a ${distribution.kind} distribution`);
  }
}
