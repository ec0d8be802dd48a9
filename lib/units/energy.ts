import { HOURS_PER_YEAR } from "./time";
import { TOKENS_PER_MILLION } from "./tokens";

export const KWH_PER_MWH = 1000;
export const MWH_PER_MW_YEAR = HOURS_PER_YEAR;
export const JOULES_PER_KWH = 3_600_000;

export function usdPerKwhFromUsdPerMwh(priceUsdPerMwh: number): number {
  return priceUsdPerMwh / KWH_PER_MWH;
}

/** 1 kWh per million tokens is 3.6 J per token. */
export function joulesPerTokenFromKwhPerMillionTokens(kwhPerMillionTokens: number): number {
  return (kwhPerMillionTokens * JOULES_PER_KWH) / TOKENS_PER_MILLION;
}

export function kwhPerMillionTokensFromJoulesPerToken(joulesPerToken: number): number {
  return (joulesPerToken * TOKENS_PER_MILLION) / JOULES_PER_KWH;
}
