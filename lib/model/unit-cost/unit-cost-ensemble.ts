import { distributionQuantile, type Distribution } from "../distribution/distribution";
import { createMidRanks } from "../monte-carlo/mid-ranks";
import { selectQuantiles } from "../monte-carlo/select-quantiles";
import { createSobolReplicate } from "../monte-carlo/sobol-replicate";
import { replicateStandardError } from "../monte-carlo/standard-error";
import { rankCorrelation } from "../sensitivity/rank-correlation";
import type { InputDistributions } from "./input-distributions";
import { leverInputOf, type LeverTerms } from "./lever-input";
import { softwareLever, softwareLeverOfValid } from "./software-lever";
import { unitCostOfValid } from "./unit-cost";
import type { UnitCostField, UnitCostInput } from "./unit-cost-fields";
import { costOutputs, leverOutputs } from "./unit-cost-outputs";
import { createUnitCostSampler } from "./unit-cost-sampler";
import { unitCostDimension } from "./unit-cost-sampling-order";
import { unitCostTornado } from "./unit-cost-tornado";
import type { InputCorrelation, UncertaintyBand, UnitCostUncertainty } from "./unit-cost-uncertainty";

/** Plain data, so that a run can be handed to a worker. */
export type UnitCostEnsembleInput = {
  input: UnitCostInput;
  distributions: InputDistributions;
  /** Of the lever's next version. */
  softwareVersion: Distribution;
  lever: LeverTerms;
  seed: string;
  /** A multiple of `replicateCount`. */
  draws: number;
  replicateCount: number;
};

export type UnitCostEnsemble = {
  /** Runs up to `count` more draws, in whole rounds of replicates; returns how many are done in all. */
  advance: (count: number) => number;
  /** Of the draws done so far; at least two rounds are needed. */
  summarise: () => UnitCostUncertainty;
};

const BAND = [0.05, 0.5, 0.95] as const;

/**
 * Draws of the unit cost on scrambled Sobol points, with independent scrambles as replicates; draw d belongs to replicate
 * d mod replicateCount. The same seed gives the same bits on every engine, and an input keeps its stream when others come
 * or go. Inputs are independent but for what `createUnitCostSampler` conditions.
 * @throws {RangeError} when draws is not a positive multiple of replicateCount, or a draw could leave what is accepted.
 */
export function createUnitCostEnsemble(request: UnitCostEnsembleInput): UnitCostEnsemble {
  const { input, distributions, softwareVersion, lever, seed, draws, replicateCount } = request;
  if (!(Number.isInteger(draws) && draws > 0 && draws % replicateCount === 0)) {
    throw new RangeError(`draws must be a positive multiple of ${replicateCount}, got ${draws}`);
  }
  const sampler = createUnitCostSampler(input, distributions);
  const { fields } = sampler;
  softwareLever(leverInputOf(input, unitCostOfValid(input), lever)); // terms that cannot be fail here, once
  const dimensions = [...fields, "nextVersionRatio" as const].map(unitCostDimension);
  const replicates = Array.from({ length: replicateCount }, (_, replicate) =>
    createSobolReplicate({ dimensions, seed, replicate }),
  );
  const point = new Float64Array(dimensions.length);
  const drawnInputs = columns(fields.length, draws);
  const costs = columns(costOutputs.length, draws);
  const levers = columns(leverOutputs.length, draws);
  const versions = columns(leverOutputs.length, draws);
  let completed = 0;

  function runDraw(draw: number): void {
    replicates[draw % replicateCount]?.fillPoint(Math.floor(draw / replicateCount), point);
    const drawn = sampler.inputAt(point);
    for (let i = 0; i < fields.length; i += 1) {
      (drawnInputs[i] as Float64Array)[draw] = drawn[fields[i] as UnitCostField];
    }
    const cost = unitCostOfValid(drawn);
    for (let i = 0; i < costOutputs.length; i += 1) {
      (costs[i] as Float64Array)[draw] = (costOutputs[i] as (typeof costOutputs)[number])[1](cost, drawn);
    }
    const leverInput = leverInputOf(drawn, cost, lever);
    const stated = softwareLeverOfValid(leverInput);
    leverInput.softwareMultiplierRatio = distributionQuantile(
      softwareVersion,
      point[fields.length] as number,
    );
    const version = softwareLeverOfValid(leverInput);
    for (let i = 0; i < leverOutputs.length; i += 1) {
      const read = (leverOutputs[i] as (typeof leverOutputs)[number])[1];
      (levers[i] as Float64Array)[draw] = read(stated);
      (versions[i] as Float64Array)[draw] = read(version);
    }
  }

  function correlations(): InputCorrelation[] {
    const midRanks = createMidRanks(completed);
    const ranksOf = (name: "usdPerMtok" | "usdPerAcceleratorHour"): Float64Array => {
      const index = costOutputs.findIndex(([output]) => output === name);
      return midRanks((costs[index] as Float64Array).subarray(0, completed));
    };
    const ofMtok = ranksOf("usdPerMtok");
    const ofHour = ranksOf("usdPerAcceleratorHour");
    return fields
      .map((field, i): InputCorrelation => {
        const ranks = midRanks((drawnInputs[i] as Float64Array).subarray(0, completed));
        return {
          field,
          withUsdPerMtok: rankCorrelation(ranks, ofMtok),
          withUsdPerAcceleratorHour: rankCorrelation(ranks, ofHour),
        };
      })
      .toSorted((a, b) => Math.abs(b.withUsdPerMtok ?? 0) - Math.abs(a.withUsdPerMtok ?? 0));
  }

  return {
    advance(count) {
      const rounds = Math.ceil(count / replicateCount);
      const end = Math.min(draws, completed + rounds * replicateCount);
      for (let draw = completed; draw < end; draw += 1) runDraw(draw);
      completed = end;
      return end;
    },
    summarise() {
      if (!(completed >= 2 * replicateCount)) {
        throw new RangeError(`completed draws must be at least ${2 * replicateCount}, got ${completed}`);
      }
      const sorting = new Float64Array(completed);
      const bands = <Name extends string>(
        outputs: readonly (readonly [Name, unknown])[],
        drawn: readonly Float64Array[],
      ) =>
        Object.fromEntries(
          outputs.map(([name], i) => [
            name,
            bandOf((drawn[i] as Float64Array).subarray(0, completed), replicateCount, sorting),
          ]),
        ) as Record<Name, UncertaintyBand>;
      return {
        seed,
        draws: completed,
        replicateCount,
        cost: bands(costOutputs, costs),
        lever: bands(leverOutputs, levers),
        nextVersion: bands(leverOutputs, versions),
        correlations: correlations(),
        tornado: unitCostTornado(sampler),
      };
    },
  };
}

/** Views of one block: dozens of buffers of their own would wake the garbage collector. */
function columns(count: number, length: number): Float64Array[] {
  const block = new Float64Array(count * length);
  return Array.from({ length: count }, (_, i) => block.subarray(i * length, (i + 1) * length));
}

/** `sorting` is as long as `values` and overwritten. */
function bandOf(values: Float64Array, replicateCount: number, sorting: Float64Array): UncertaintyBand {
  const perReplicate = values.length / replicateCount;
  const means = new Float64Array(replicateCount);
  for (let replicate = 0; replicate < replicateCount; replicate += 1) {
    let total = 0;
    for (let draw = replicate; draw < values.length; draw += replicateCount) total += values[draw] as number;
    means[replicate] = total / perReplicate;
  }
  sorting.set(values);
  const [p05, p50, p95] = selectQuantiles(sorting, BAND);
  return {
    mean: means.reduce((total, mean) => total + mean, 0) / replicateCount,
    meanStandardError: replicateStandardError(means),
    p05: p05 as number,
    p50: p50 as number,
    p95: p95 as number,
  };
}
