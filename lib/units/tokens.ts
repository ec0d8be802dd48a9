import { JOULES_PER_KWH } from "./energy";

export const TOKENS_PER_MILLION = 1e6;

/** 1 kWh per million tokens is 3.6 J per token. */
export function kwhPerMillionTokensFromJoulesPerToken(joulesPerToken: number): number {
  return (joulesPerToken * TOKENS_PER_MILLION) / JOULES_PER_KWH;
}

export function joulesPerTokenFromKwhPerMillionTokens(kwhPerMillionTokens: number): number {
  return (kwhPerMillionTokens * JOULES_PER_KWH) / TOKENS_PER_MILLION;
}
