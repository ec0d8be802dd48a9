/** One list price of a model, always in USD per million tokens whatever the publisher counts in. */
export type TokenPriceRow = {
  /** The list the price was read from. */
  list: "genai-prices" | "llm-prices" | "litellm" | "openrouter";
  /** Who charges the price; null where the list does not say. */
  provider: string | null;
  model: string;
  inputUsdPerMtok: number | null;
  /** Reading input from the provider's cache. */
  cachedInputUsdPerMtok: number | null;
  cacheWriteUsdPerMtok: number | null;
  outputUsdPerMtok: number | null;
  /** The price holds for prompts of more tokens than this; 0 is the base price. */
  tierAboveTokens: number;
  /** Batch, flex and priority requests have prices of their own. */
  serviceTier: "standard" | "batch" | "flex" | "priority";
  /** First day, YYYY-MM-DD; null: as far back as the list knows. */
  effectiveFrom: string | null;
  /** Day after the last, YYYY-MM-DD; null: still in force. */
  effectiveTo: string | null;
  /** Daily hours of the price, UTC, half-open; null: every hour no timed price of the model covers. */
  dailyHoursUtc: { from: string; to: string } | null;
  /** Chat, embedding and so on, as the list calls it; null where it does not. */
  mode: string | null;
  /** True where every stated price is 0: a free variant, a promotion or the list's placeholder; no market price. */
  isFree: boolean;
};
