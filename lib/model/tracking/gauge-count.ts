import type { GaugeZone } from "./gauge-zone";

/** Strained gauges from which on each verdict holds: Exponential View's rule, "two reds trouble, three reds imminent trouble". */
const CAUTION_FROM = 2;
const TROUBLE_FROM = 3;

/** Fewer resolved gauges than the rule counts to could not say "trouble" whatever they showed. */
const MIN_RESOLVED = TROUBLE_FROM;

export type GaugeVerdict = "boom" | "caution" | "trouble" | "too-few";

export type GaugeCount = {
  strained: number;
  watch: number;
  quiet: number;
  /** Gauges with data: what is counted over. */
  resolved: number;
  unresolved: number;
  verdict: GaugeVerdict;
};

/**
 * n of m gauges beyond their second bound: none or one is a boom, two call for caution, three or more mean trouble is near.
 * A gauge without data (null) is not counted; with fewer than three resolved there is no verdict.
 */
export function countGauges(zones: readonly (GaugeZone | null)[]): GaugeCount {
  const of = (zone: GaugeZone | null) => zones.filter((each) => each === zone).length;
  const strained = of("strained");
  const resolved = zones.length - of(null);
  return {
    strained,
    watch: of("watch"),
    quiet: of("quiet"),
    resolved,
    unresolved: of(null),
    verdict: resolved < MIN_RESOLVED ? "too-few" : verdictOf(strained),
  };
}

function verdictOf(strained: number): GaugeVerdict {
  if (strained >= TROUBLE_FROM) return "trouble";
  return strained >= CAUTION_FROM ? "caution" : "boom";
}
