import { z } from "zod";
import type { CrossingRule } from "@/lib/model/alert/step-crossing";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { gaugeDefinitions, gaugeKeys, type GaugeKey } from "@/lib/model/tracking/gauges";
import { numberRange } from "./number-range";
import { scenarioSlug } from "./saved-scenario";
import { isStorableText, STORABLE_TEXT } from "./storable-text";

/**
 * Unit of a metric's value, threshold and margin. `ratio` is read as per cent, `multiple` as times; `state` counts 0 fresh to
 * 3 dead; `instant` is ms since 1970.
 */
export const alertUnits = [
  "fraction",
  "ratio",
  "multiple",
  "usdBn",
  "years",
  "usdPerHour",
  "state",
  "instant",
] as const;

export type AlertUnit = (typeof alertUnits)[number];

export const alertDirections = ["above", "below"] as const;
export const cashFlowBases = ["quarter", "trailing-year"] as const;
export const alertedFreshness = ["stale", "dead"] as const;
export const ALL_SOURCES = "all";

const name = z.string().min(1).max(64).refine(isStorableText, STORABLE_TEXT);
const PERCENT = /^\s*(-?\d+(?:\.\d+)?)\s*%\s*$/;

const fixedRanges = {
  "npv-negative-probability": { unit: "fraction", min: 0, max: 1 },
  "npv-forward": { unit: "usdBn", min: -100_000, max: 100_000 },
  "capex-over-operating-cash-flow": { unit: "ratio", min: 0, max: 10 },
  "scenario-odds": { unit: "fraction", min: 0, max: 1 },
} as const satisfies Record<string, AmountRange>;

const gaugeUnits = {
  ratio: "multiple",
  fraction: "fraction",
  years: "years",
  usdPerHour: "usdPerHour",
} as const;

export type AmountRange = { unit: AlertUnit; min: number; max: number };

type FixedMetric = keyof typeof fixedRanges;

/** What a threshold is of. */
export type ThresholdSubject = { metric: FixedMetric } | { metric: "gauge"; gauge: GaugeKey };

export function thresholdRange(subject: ThresholdSubject): AmountRange {
  if (subject.metric !== "gauge") return fixedRanges[subject.metric];
  const { unit, min, max } = gaugeDefinitions[subject.gauge];
  return { unit: gaugeUnits[unit], min, max };
}

/** A margin reaches from nothing to the whole length of the threshold's range. */
export function marginRange({ unit, min, max }: AmountRange): AmountRange {
  return { unit, min: 0, max: max - min };
}

/** A number in the metric's unit; where that is a share or a ratio, also a text such as "60 %". */
function amount(range: AmountRange) {
  const number = numberRange(range);
  return range.unit === "fraction" || range.unit === "ratio" ? z.preprocess(readPercent, number) : number;
}

function readPercent(given: unknown): unknown {
  const digits = typeof given === "string" ? PERCENT.exec(given)?.[1] : undefined;
  return digits === undefined ? given : Number(`${digits}e-2`);
}

function thresholdFields<Metric extends FixedMetric>(metric: Metric) {
  const range = fixedRanges[metric];
  return {
    metric: z.literal(metric),
    direction: z.enum(alertDirections),
    threshold: amount(range),
    /** How far the value has to go back beyond the threshold before the rule may fire again. */
    rearmMargin: amount(marginRange(range)).default(0),
  };
}

/** A gauge of filed reality; its range depends on which one. */
const gaugeCondition = z
  .strictObject({
    metric: z.literal("gauge"),
    gauge: z.enum(gaugeKeys),
    direction: z.enum(alertDirections),
    threshold: z.preprocess(readPercent, z.number("a number")),
    rearmMargin: z.preprocess(readPercent, z.number("a number")).default(0),
  })
  .superRefine((condition, context) => {
    const range = thresholdRange(condition);
    for (const [field, allowed] of [
      ["threshold", range],
      ["rearmMargin", marginRange(range)],
    ] as const) {
      const { error } = numberRange(allowed).safeParse(condition[field]);
      const message = error?.issues[0]?.message;
      if (message !== undefined) {
        context.addIssue({ code: "custom", path: [field], input: condition[field], message });
      }
    }
  });

/** What a rule watches, one member a metric; each has its reader in lib/queries/alert-metrics. */
export const alertCondition = z.discriminatedUnion("metric", [
  z.strictObject({ ...thresholdFields("npv-negative-probability"), scenario: scenarioSlug }),
  z.strictObject({ ...thresholdFields("npv-forward"), scenario: scenarioSlug }),
  z.strictObject({ ...thresholdFields("capex-over-operating-cash-flow"), basis: z.enum(cashFlowBases) }),
  gaugeCondition,
  z.strictObject({ ...thresholdFields("scenario-odds"), hypothesis: z.enum(hypotheses) }),
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

export function unitOf(condition: AlertCondition): AlertUnit {
  if (condition.metric === "new-filing") return "instant";
  return condition.metric === "source-freshness" ? "state" : thresholdRange(condition).unit;
}
