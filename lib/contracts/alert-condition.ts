import { z } from "zod";
import type { CrossingRule } from "@/lib/model/alert/step-crossing";
import { numberRange } from "./number-range";
import { scenarioSlug } from "./saved-scenario";
import { isStorableText, STORABLE_TEXT } from "./storable-text";

/** Unit of a metric's value, threshold and margin. `state` counts 0 fresh to 3 dead; `instant` is ms since 1970. */
export const alertUnits = ["fraction", "ratio", "usdBn", "state", "instant"] as const;

export type AlertUnit = (typeof alertUnits)[number];

export const alertDirections = ["above", "below"] as const;
export const cashFlowBases = ["quarter", "trailing-year"] as const;
export const alertedFreshness = ["stale", "dead"] as const;
export const ALL_SOURCES = "all";

const name = z.string().min(1).max(64).refine(isStorableText, STORABLE_TEXT);
const PERCENT = /^\s*(-?\d+(?:\.\d+)?)\s*%\s*$/;

export const alertRanges = {
  "npv-negative-probability": { unit: "fraction", min: 0, max: 1 },
  "npv-forward": { unit: "usdBn", min: -100_000, max: 100_000 },
  "capex-over-operating-cash-flow": { unit: "ratio", min: 0, max: 10 },
} as const satisfies Record<string, { unit: AlertUnit; min: number; max: number }>;

export type ThresholdMetric = keyof typeof alertRanges;

/** A number in the metric's unit; where that is a share or a ratio, also a text such as "60 %". */
function amount(metric: ThresholdMetric, low: "min" | "zero") {
  const { unit, min, max } = alertRanges[metric];
  const range =
    low === "min" ? numberRange({ min, max, unit }) : numberRange({ min: 0, max: max - min, unit });
  return unit === "usdBn" ? range : z.preprocess(readPercent, range);
}

function readPercent(given: unknown): unknown {
  const digits = typeof given === "string" ? PERCENT.exec(given)?.[1] : undefined;
  return digits === undefined ? given : Number(`${digits}e-2`);
}

function thresholdFields<Metric extends ThresholdMetric>(metric: Metric) {
  return {
    metric: z.literal(metric),
    direction: z.enum(alertDirections),
    threshold: amount(metric, "min"),
    /** How far the value has to go back beyond the threshold before the rule may fire again. */
    rearmMargin: amount(metric, "zero").default(0),
  };
}

/** What a rule watches, one member a metric; each has its reader in lib/queries/alert-metrics. */
export const alertCondition = z.discriminatedUnion("metric", [
  z.strictObject({ ...thresholdFields("npv-negative-probability"), scenario: scenarioSlug }),
  z.strictObject({ ...thresholdFields("npv-forward"), scenario: scenarioSlug }),
  z.strictObject({ ...thresholdFields("capex-over-operating-cash-flow"), basis: z.enum(cashFlowBases) }),
  /** Re-armed once the source is fresh again. */
  z.strictObject({
    metric: z.literal("source-freshness"),
    /** A source's id, or "all". */
    source: name,
    state: z.enum(alertedFreshness),
  }),
  z.strictObject({ metric: z.literal("new-filing"), ticker: name }),
]);

export type AlertCondition = z.infer<typeof alertCondition>;

export type AlertMetric = AlertCondition["metric"];

export type ConditionOf<Metric extends AlertMetric> = Extract<AlertCondition, { metric: Metric }>;

/** 0 fresh to 3 dead: a state reached is a number exceeded. */
export const freshnessRank = { fresh: 0, late: 1, stale: 2, dead: 3 } as const;

export function crossingOf(condition: AlertCondition): CrossingRule {
  if (condition.metric === "new-filing") return { kind: "increase" };
  if (condition.metric === "source-freshness") {
    const threshold = freshnessRank[condition.state] - 0.5;
    return { kind: "threshold", direction: "above", threshold, rearmMargin: threshold };
  }
  const { direction, threshold, rearmMargin } = condition;
  return { kind: "threshold", direction, threshold, rearmMargin };
}

export function unitOf(metric: AlertMetric): AlertUnit {
  if (metric === "new-filing") return "instant";
  return metric === "source-freshness" ? "state" : alertRanges[metric].unit;
}
