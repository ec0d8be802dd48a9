import { log } from "../numeric/deterministic-log";
import type { IndicatorKey } from "./indicators";

export const indicatorUnits = ["USD bn/quarter", "fraction", "USD/MWh", "USD/h", "GW", "tokens/day"] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

export type IndicatorDefinition = {
  unit: IndicatorUnit;
  scale: "log" | "logit";
  /** Reads both ways: it moves because of what investors believe, or favours one scenario by price and another by volume. */
  isReflexive: boolean;
};

const flow: IndicatorDefinition = { unit: "USD bn/quarter", scale: "log", isReflexive: false };

export const indicatorDefinitions: Record<IndicatorKey, IndicatorDefinition> = {
  filedCapex: flow,
  aiRevenue: flow,
  acceleratorRevenue: flow,
  capexToOperatingCashFlow: { ...flow, unit: "fraction" },
  depreciationToRevenue: { ...flow, unit: "fraction", scale: "logit" },
  powerPrice: { unit: "USD/MWh", scale: "log", isReflexive: true },
  rentalPrice: { unit: "USD/h", scale: "log", isReflexive: true },
  debtIssuance: { ...flow, isReflexive: true },
  energisedPower: { ...flow, unit: "GW" },
  tokenVolume: { unit: "tokens/day", scale: "log", isReflexive: true },
  impairments: flow,
};

/** Above 0, and for a logit below 1. */
export function hasPlaceOnScale(indicator: IndicatorKey, value: number): boolean {
  return value > 0 && value < (indicatorDefinitions[indicator].scale === "logit" ? 1 : Infinity);
}

/** @throws {RangeError} for a value its scale has no place for. */
export function transformIndicator(indicator: IndicatorKey, value: number): number {
  const { scale } = indicatorDefinitions[indicator];
  if (!hasPlaceOnScale(indicator, value)) {
    throw new RangeError(
      `${indicator} must be above 0${scale === "logit" ? " and below 1" : ""}, got ${value}`,
    );
  }
  return scale === "logit" ? log(value / (1 - value)) : log(value);
}
