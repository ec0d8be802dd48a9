// DeepSeek, open-infra-index day 6: tokens/s per 8-accelerator node, and tokens of one day.
const PREFILL_INPUT_TOKENS_PER_SECOND = 73_700; // cache hits included
const DECODE_OUTPUT_TOKENS_PER_SECOND = 14_800;
const INPUT_TOKENS_BN = 608;
const CACHE_HIT_TOKENS_BN = 342;

/**
 * Accelerator-seconds of an output token over those of a computed input token, as one fleet ran in production.
 * The published prefill rate counts cache hits, so it is corrected by what a hit costs.
 */
export function productionOutputToInputRatio(cachedToInputRatio: number): number {
  const hitShare = CACHE_HIT_TOKENS_BN / INPUT_TOKENS_BN;
  const computedShare = 1 - hitShare + hitShare * cachedToInputRatio;
  return (PREFILL_INPUT_TOKENS_PER_SECOND / DECODE_OUTPUT_TOKENS_PER_SECOND) * computedShare;
}
