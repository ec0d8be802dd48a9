import { distributionQuantile, drawnRange, type Distribution } from "../distribution/distribution";
import { raiseLow } from "../distribution/raise-low";
import { triangularQuantile } from "../distribution/triangular";
import type { InputDistributions } from "./input-distributions";
import {
  assertUnitCostInput,
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
  type UnitCostInput,
} from "./unit-cost-fields";
import { unitCostFieldIndex, unitCostInputFrom } from "./unit-cost-input-array";

export type UnitCostSampler = {
  /** The inputs that vary, in the order of a point's coordinates. */
  fields: readonly UnitCostField[];
  /** The input with those that vary at their quantiles at a point, one probability each. */
  inputAt: (point: Float64Array) => UnitCostInput;
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
  const triangles = drawn.map((one) => (one.kind === "triangular" ? one : null));
  const ends = (of: "low" | "mode" | "high") =>
    Float64Array.from(triangles, (triangle) => triangle?.[of] ?? Number.NaN);
  const [lows, modes, highs] = [ends("low"), ends("mode"), ends("high")];
  const places = Uint8Array.from(fields, (name) => unitCostFieldIndex[name]);
  const values = Float64Array.from(unitCostFieldNames, (name) => base[name]);
  const pue = fields.indexOf("pueRatio");
  const isThroughputDrawn = fields.includes("throughputTokensPerSecond");
  const at = unitCostFieldIndex;

  return {
    fields,
    inputAt(point) {
      for (let i = 0; i < places.length; i += 1) {
        if (i === pue) continue;
        const low = lows[i] as number;
        values[places[i] as number] =
          low === low // most inputs are triangles, and their ends at hand save the look into each distribution
            ? triangularQuantile(point[i] as number, low, modes[i] as number, highs[i] as number)
            : distributionQuantile(drawn[i] as Distribution, point[i] as number);
      }
      if (pue >= 0) {
        const lowest = 1 / (values[at.electricalEfficiencyFraction] as number);
        const possible = raiseLow(drawn[pue] as Distribution, lowest);
        values[at.pueRatio] = distributionQuantile(possible, point[pue] as number);
      }
      if (isThroughputDrawn) {
        const slower = base.throughputTokensPerSecond / (values[at.throughputTokensPerSecond] as number);
        values[at.inputSecondsPerToken] = base.inputSecondsPerToken * slower;
        values[at.outputSecondsPerToken] = base.outputSecondsPerToken * slower;
      }
      return unitCostInputFrom(values);
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
  const highestEfficiency = drawnRange(efficiency).highest;
  if (!(highestPue >= 1 / highestEfficiency)) {
    throw new RangeError(
      `pueRatio must reach 1 / electricalEfficiencyFraction = ${1 / highestEfficiency}, its highest draw is ${highestPue}`,
    );
  }
  // An efficiency at which no PUE of its range is possible contradicts it, and is not drawn.
  return { ...stated, electricalEfficiencyFraction: raiseLow(efficiency, 1 / highestPue) };
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
