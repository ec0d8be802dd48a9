import type { CostAssumption } from "./field-source";
import { inputDistributions } from "./input-distributions";
import type { LeverTerms } from "./lever-input";
import type { UnitCostQuote } from "./quote-unit-cost";
import { softwareVersionDistribution } from "./software-version";
import type { UnitCostEnsembleInput } from "./unit-cost-ensemble";

/**
 * The run of a quote: its inputs with the ranges of their sources; what the reader set stays where it was set.
 * @throws {RangeError} naming the field, where a range contradicts its distribution.
 */
export function uncertaintyOfQuote(
  { inputs }: Pick<UnitCostQuote, "inputs">,
  assumptions: readonly CostAssumption[],
  lever: LeverTerms,
  run: { seed: string; draws: number; replicateCount: number },
): UnitCostEnsembleInput {
  const { softwareMultiplierRatio, grossMarginFraction, passThroughFraction } = lever;
  return {
    ...run,
    input: inputs.input,
    distributions: inputDistributions(inputs.fields, assumptions),
    softwareVersion: softwareVersionDistribution(assumptions),
    lever: { softwareMultiplierRatio, grossMarginFraction, passThroughFraction },
  };
}
