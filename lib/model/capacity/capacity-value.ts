import { MWH_PER_MW_YEAR } from "@/lib/units/energy";
import { TOKENS_PER_MILLION } from "@/lib/units/tokens";
import { power } from "../numeric/deterministic-power";
import { capitalChargePerYear } from "../unit-cost/capital-recovery";
import type { OnSiteSource, PowerSource } from "./capacity-constraint";
import type { CapacityInput } from "./capacity-fields";
import { QUARTERS_PER_YEAR, yearsToQuarterEnd } from "./capacity-quarter";
import type { CapacityRegion } from "./capacity-region";
import type { Generation } from "./capacity-stocks";

const USD_PER_MILLION = 1e6; // USD mn per MW is USD bn per GW

/** What a MW of the current generation does in a year, from the unit cost of the accelerator chosen. */
export type CapacityServing = {
  tokensPerItMwYear: number;
  priceUsdPerMtok: number;
  itPowerKwPerAccelerator: { current: number; next: number };
  /** Of IT nameplate. */
  loadFactorFraction: number;
  /** Annual: what the meter bills. */
  pueRatio: number;
  /** Operations, software and water; energy apart. */
  runningUsdPerItMwYear: number;
};

export type CapitalTreatment = "charged" | "sunk";

/** Tokens of a GW of IT and year over those of the current generation. */
export function tokensRatio(input: CapacityInput, kind: Generation | "existing"): number {
  if (kind === "current") return 1;
  return kind === "next" ? input.nextTokensPerMwRatio : input.existingTokensPerMwRatio;
}

/** Revenue less running cost of a GW of IT in service for a year, energy and capital apart. USD bn. */
export function servingMarginUsdBnPerGwYear(
  input: CapacityInput,
  serving: CapacityServing,
  kind: Generation | "existing",
  quarter: number,
): number {
  const priceUsdPerMtok =
    serving.priceUsdPerMtok * power(1 - input.tokenPriceDeclineFraction, midQuarterYears(quarter));
  const mtok = (serving.tokensPerItMwYear * tokensRatio(input, kind)) / TOKENS_PER_MILLION;
  return (mtok * priceUsdPerMtok - serving.runningUsdPerItMwYear) / USD_PER_MILLION;
}

/** Energy of a GW of IT for a year: load x PUE x 8,760 h x price. Of on-site power without its capital. USD bn. */
export function energyUsdBnPerGwYear(
  input: CapacityInput,
  serving: CapacityServing,
  source: PowerSource,
  region: CapacityRegion,
): number {
  const priceUsdPerMwh =
    source === "grid" ? input[`${region}ElectricityUsdPerMwh`] : input[`${source}UsdPerMwh`];
  return (serving.loadFactorFraction * serving.pueRatio * MWH_PER_MW_YEAR * priceUsdPerMwh) / USD_PER_MILLION;
}

/** A(K, r, n) of accelerators, network and facility, USD bn per GW of IT and year. */
export function siteChargeUsdBnPerGwYear(input: CapacityInput): number {
  const charge = (capitalUsd: number, lifeYears: number): number =>
    capitalUsd * capitalChargePerYear(input.waccFraction, lifeYears, 0);
  return (
    (charge(input.itUsdPerItMw, input.itLifeYears) +
      charge(input.facilityUsdPerItMw, input.facilityLifeYears)) /
    USD_PER_MILLION
  );
}

/** Capital of the generators behind a GW of IT, sized by peak PUE. A nuclear contract takes none of the buyer. USD bn. */
export function onSiteCapitalUsdBnPerItGw(input: CapacityInput, source: OnSiteSource): number {
  const usdPerMw = source === "nuclear" ? 0 : input[`${source}UsdPerMw`];
  return (usdPerMw * input.peakPueRatio) / USD_PER_MILLION;
}

export function onSiteChargeUsdBnPerGwYear(input: CapacityInput, source: OnSiteSource): number {
  return (
    onSiteCapitalUsdBnPerItGw(input, source) *
    capitalChargePerYear(input.waccFraction, input.facilityLifeYears, 0)
  );
}

export function siteCapitalUsdBnPerItGw(input: CapacityInput): number {
  return (input.itUsdPerItMw + input.facilityUsdPerItMw) / USD_PER_MILLION;
}

/** Weight of a quarter: a quarter of a year, discounted from its middle to the start of 2026. */
export function quarterWeight(input: CapacityInput, quarter: number): number {
  return power(1 + input.waccFraction, -midQuarterYears(quarter)) / QUARTERS_PER_YEAR;
}

function midQuarterYears(quarter: number): number {
  return yearsToQuarterEnd(quarter) - 0.5 / QUARTERS_PER_YEAR;
}
