import type { UnitCostInput } from "./unit-cost-fields";

type ServingValues = Pick<
  UnitCostInput,
  | "throughputTokensPerSecond"
  | "inputTokens"
  | "outputTokens"
  | "inputSecondsPerToken"
  | "outputSecondsPerToken"
>;

/**
 * Keeps I a_in + O a_out = (I + O) / T after some values were set by hand, so that prices by kind of token go on adding up
 * to the price of all. A new throughput scales both phases; a new request shape or phase time moves the throughput.
 * What was set by hand is left alone.
 */
export function reconcileServing(values: ServingValues, overridden: Partial<UnitCostInput>): ServingValues {
  const tokens = values.inputTokens + values.outputTokens;
  const seconds =
    values.inputTokens * values.inputSecondsPerToken + values.outputTokens * values.outputSecondsPerToken;
  if (!(seconds > 0)) return values;
  const hasPhase =
    overridden.inputSecondsPerToken !== undefined || overridden.outputSecondsPerToken !== undefined;
  if (overridden.throughputTokensPerSecond !== undefined) {
    if (hasPhase) return values;
    const factor = tokens / values.throughputTokensPerSecond / seconds;
    return {
      ...values,
      inputSecondsPerToken: values.inputSecondsPerToken * factor,
      outputSecondsPerToken: values.outputSecondsPerToken * factor,
    };
  }
  const hasShape = overridden.inputTokens !== undefined || overridden.outputTokens !== undefined;
  return hasPhase || hasShape ? { ...values, throughputTokensPerSecond: tokens / seconds } : values;
}
