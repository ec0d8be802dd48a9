import { unitCostOfValid } from "./unit-cost";
import type { UnitCostField } from "./unit-cost-fields";
import type { UnitCostSampler } from "./unit-cost-sampler";
import type { TornadoEffect, TornadoEnd, UnitCostUncertainty } from "./unit-cost-uncertainty";

const LOW_PROBABILITY = 0.1;
const HIGH_PROBABILITY = 0.9;

/** Each input at P10 and P90 of its own distribution, the others at their median; widest swing of USD per Mtok first. */
export function unitCostTornado(sampler: UnitCostSampler): UnitCostUncertainty["tornado"] {
  const point = new Float64Array(sampler.fields.length).fill(0.5);
  const at = (coordinate: number, probability: number, field: UnitCostField): TornadoEnd => {
    point[coordinate] = probability;
    const input = sampler.inputAt(point);
    point[coordinate] = 0.5;
    const { mtok, acceleratorHour } = unitCostOfValid(input);
    return {
      input: input[field],
      usdPerMtok: mtok.totalUsd,
      usdPerAcceleratorHour: acceleratorHour.totalUsd,
    };
  };
  const median = unitCostOfValid(sampler.inputAt(point));
  const effects = sampler.fields.map((field, coordinate): TornadoEffect => ({
    field,
    p10: at(coordinate, LOW_PROBABILITY, field),
    p90: at(coordinate, HIGH_PROBABILITY, field),
  }));
  return {
    median: {
      usdPerMtok: median.mtok.totalUsd,
      usdPerAcceleratorHour: median.acceleratorHour.totalUsd,
    },
    effects: effects.toSorted((a, b) => swing(b) - swing(a)),
  };
}

function swing({ p10, p90 }: TornadoEffect): number {
  return Math.abs(p90.usdPerMtok - p10.usdPerMtok);
}
