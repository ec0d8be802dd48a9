export const TOKENS_PER_MILLION = 1e6;
