import {
  ALL_SOURCES,
  marginRange,
  thresholdRange,
  type AlertCondition,
  type AlertMetric,
  type AmountRange,
  type ThresholdSubject,
} from "@/lib/contracts/alert-condition";
import type { NewAlertRule } from "@/lib/contracts/alert-rule";
import { webhookUrl } from "@/lib/contracts/webhook-url";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { formatQuantityInput, parseQuantity } from "@/lib/format/parse-quantity";
import { parseShare } from "@/lib/format/parse-share";
import type { GaugeKey } from "@/lib/model/tracking/gauges";
import type { Hypothesis } from "@/lib/model/tracking/hypotheses";

const USD_PER_USD_BN = 1e9;
const MAX_NAME_CHARACTERS = 80;
const MAX_COOL_DOWN_HOURS = 8760;

/** What the form holds, as typed. */
export type AlertDraft = {
  name: string;
  metric: AlertMetric;
  scenario: string;
  hypothesis: Hypothesis;
  gauge: GaugeKey;
  basis: "quarter" | "trailing-year";
  direction: "above" | "below";
  threshold: string;
  margin: string;
  coolDown: string;
  source: string;
  state: "stale" | "dead";
  ticker: string;
  webhook: string;
  mail: string;
};

export const emptyDraft: AlertDraft = {
  name: "",
  metric: "npv-negative-probability",
  scenario: "base",
  hypothesis: "bull",
  gauge: "industryStrain",
  basis: "trailing-year",
  direction: "above",
  threshold: "60 %",
  margin: "2 %",
  coolDown: "24",
  source: ALL_SOURCES,
  state: "stale",
  ticker: "",
  webhook: "",
  mail: "",
};

const firstAmounts = {
  "npv-negative-probability": { threshold: 0.6, margin: 0.02 },
  "npv-forward": { threshold: 0, margin: 50 },
  "capex-over-operating-cash-flow": { threshold: 0.9, margin: 0.05 },
  "scenario-odds": { threshold: 0.5, margin: 0.05 },
} as const;

/** How a unit is typed and shown; dollars are sent in billions. */
const displayUnits = {
  fraction: "fraction",
  ratio: "fraction",
  multiple: "ratio",
  usdBn: "usd",
  years: "years",
  usdPerHour: "usdPerHour",
} as const;

type TypedUnit = keyof typeof displayUnits;

/** What a draft's threshold is of; null for a metric without one. */
export function thresholdOf({
  metric,
  gauge,
}: Pick<AlertDraft, "metric" | "gauge">): ThresholdSubject | null {
  if (metric === "source-freshness" || metric === "new-filing") return null;
  return metric === "gauge" ? { metric, gauge } : { metric };
}

/** What stands in the threshold's fields when a metric is chosen; a gauge's bounds are for the reader to know. */
export function firstAmountTexts(
  subject: ThresholdSubject,
  locale: Locale,
): Pick<AlertDraft, "threshold" | "margin"> {
  if (subject.metric === "gauge") return { threshold: "", margin: "0" };
  const { unit } = thresholdRange(subject);
  const write = (value: number) =>
    unit === "usdBn"
      ? formatQuantityInput(value * USD_PER_USD_BN, "usd", locale)
      : `${formatQuantityInput(value, "fraction", locale)} %`;
  const { threshold, margin } = firstAmounts[subject.metric];
  return { threshold: write(threshold), margin: write(margin) };
}

/** Whether amounts of this kind are typed as "60 %" or 0.6, in dollars, or as numbers of a unit. */
export function typedAs(subject: ThresholdSubject): "share" | "usd" | "number" {
  const { unit } = thresholdRange(subject);
  if (unit === "fraction" || unit === "ratio") return "share";
  return unit === "usdBn" ? "usd" : "number";
}

/** Why a field cannot be used; `range` where its number can be read. */
export type DraftProblem =
  | { field: "name" | "ticker" | "webhook" | "mail" | "coolDown" }
  | { field: "threshold" | "margin"; text: string; range: { low: string; high: string } | null };

/** The ends of what a threshold or margin accepts, as a reader writes them. */
export function rangeTexts(subject: ThresholdSubject, field: "threshold" | "margin", locale: Locale) {
  const { unit, min, max } = rangeOf(subject, field);
  const show = (value: number) =>
    formatQuantity(unit === "usdBn" ? value * USD_PER_USD_BN : value, displayUnitOf(unit), locale, {
      trimZeros: true,
    });
  return { low: show(min), high: show(max) };
}

function rangeOf(subject: ThresholdSubject, field: "threshold" | "margin"): AmountRange {
  const range = thresholdRange(subject);
  return field === "threshold" ? range : marginRange(range);
}

function displayUnitOf(unit: AmountRange["unit"]): (typeof displayUnits)[TypedUnit] {
  return displayUnits[unit as TypedUnit];
}

/** In the metric's unit; null for what is no number. */
function readAmount(text: string, unit: AmountRange["unit"], locale: Locale): number | null {
  if (unit === "fraction" || unit === "ratio") return parseShare(text, locale);
  const value = parseQuantity(text, displayUnitOf(unit), locale);
  return value === null || unit !== "usdBn" ? value : value / USD_PER_USD_BN;
}

/** The rule to send, or every field that stands in its way. */
export function ruleOfDraft(
  draft: AlertDraft,
  language: Locale,
): { rule: NewAlertRule; problems: null } | { rule: null; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const amount = (subject: ThresholdSubject, field: "threshold" | "margin"): number => {
    const { unit, min, max } = rangeOf(subject, field);
    const text = draft[field];
    const value = readAmount(text, unit, language);
    if (value === null) problems.push({ field, text, range: null });
    else if (!(value >= min && value <= max)) {
      problems.push({ field, text, range: rangeTexts(subject, field, language) });
    }
    return value ?? Number.NaN;
  };
  const name = draft.name.trim();
  if (name === "" || Array.from(name).length > MAX_NAME_CHARACTERS) problems.push({ field: "name" });
  const condition = conditionOf(draft, amount);
  if (draft.metric === "new-filing" && draft.ticker.trim() === "") problems.push({ field: "ticker" });
  const coolDownHours = parseQuantity(draft.coolDown, "hours", language);
  if (coolDownHours === null || !(coolDownHours >= 0 && coolDownHours <= MAX_COOL_DOWN_HOURS)) {
    problems.push({ field: "coolDown" });
  }
  const webhook = draft.webhook.trim();
  if (webhook !== "" && !webhookUrl.safeParse(webhook).success) problems.push({ field: "webhook" });
  const mail = draft.mail.trim();
  if (mail !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) problems.push({ field: "mail" });
  if (problems.length > 0 || coolDownHours === null) return { rule: null, problems };
  const rule = {
    name,
    condition,
    coolDownHours,
    webhookUrl: webhook === "" ? null : webhook,
    mailTo: mail === "" ? null : mail,
    language,
  };
  return { rule, problems: null };
}

function conditionOf(
  draft: AlertDraft,
  amount: (subject: ThresholdSubject, field: "threshold" | "margin") => number,
): AlertCondition {
  const { metric, gauge, direction, scenario, hypothesis, basis, source, state, ticker } = draft;
  const bounds = (subject: ThresholdSubject) => ({
    direction,
    threshold: amount(subject, "threshold"),
    rearmMargin: amount(subject, "margin"),
  });
  switch (metric) {
    case "source-freshness":
      return { metric, source, state };
    case "new-filing":
      return { metric, ticker: ticker.trim().toUpperCase() };
    case "gauge":
      return { metric, gauge, ...bounds({ metric, gauge }) };
    case "scenario-odds":
      return { metric, hypothesis, ...bounds({ metric }) };
    case "capex-over-operating-cash-flow":
      return { metric, basis, ...bounds({ metric }) };
    case "npv-forward":
    case "npv-negative-probability":
      return { metric, scenario, ...bounds({ metric }) };
  }
}
