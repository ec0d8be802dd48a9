import {
  alertRanges,
  ALL_SOURCES,
  type AlertMetric,
  type ThresholdMetric,
} from "@/lib/contracts/alert-condition";
import { webhookUrl } from "@/lib/contracts/webhook-url";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { formatQuantityInput, parseQuantity } from "@/lib/format/parse-quantity";
import { parseShare } from "@/lib/format/parse-share";

const USD_PER_USD_BN = 1e9;
const MAX_NAME_CHARACTERS = 80;
const MAX_COOL_DOWN_HOURS = 8760;

/** What the form holds, as typed. */
export type AlertDraft = {
  name: string;
  metric: AlertMetric;
  scenario: string;
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
} as const satisfies Record<ThresholdMetric, { threshold: number; margin: number }>;

/** What stands in the threshold's fields when a metric is chosen, as the reader would type it. */
export function firstAmountTexts(
  metric: ThresholdMetric,
  locale: Locale,
): Pick<AlertDraft, "threshold" | "margin"> {
  const write = (value: number) =>
    alertRanges[metric].unit === "usdBn"
      ? formatQuantityInput(value * USD_PER_USD_BN, "usd", locale)
      : `${formatQuantityInput(value, "fraction", locale)} %`;
  const { threshold, margin } = firstAmounts[metric];
  return { threshold: write(threshold), margin: write(margin) };
}

/** Why a field cannot be used; `range` where its number can be read. */
export type DraftProblem =
  | { field: "name" | "ticker" | "webhook" | "mail" | "coolDown" }
  | { field: "threshold" | "margin"; text: string; range: { low: string; high: string } | null };

export function isThresholdMetric(metric: AlertMetric): metric is ThresholdMetric {
  return metric in alertRanges;
}

/** The ends of what a threshold or margin accepts, as a reader writes them. */
export function rangeTexts(metric: ThresholdMetric, field: "threshold" | "margin", locale: Locale) {
  const { min, max, unit } = alertRanges[metric];
  const [low, high] = field === "threshold" ? [min, max] : [0, max - min];
  const show = (value: number) =>
    unit === "usdBn"
      ? formatQuantity(value * USD_PER_USD_BN, "usd", locale, { trimZeros: true })
      : formatQuantity(value, "fraction", locale, { trimZeros: true });
  return { low: show(low), high: show(high) };
}

/** The rule to send, or every field that stands in its way. */
export function ruleOfDraft(
  draft: AlertDraft,
  language: Locale,
): { rule: object; problems: null } | { rule: null; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const amount = (metric: ThresholdMetric, field: "threshold" | "margin"): number => {
    const { min, max, unit } = alertRanges[metric];
    const [low, high] = field === "threshold" ? [min, max] : [0, max - min];
    const text = draft[field];
    const dollars = unit === "usdBn" ? parseQuantity(text, "usd", language) : null;
    const value = unit === "usdBn" ? dollars && dollars / USD_PER_USD_BN : parseShare(text, language);
    if (value === null) problems.push({ field, text, range: null });
    else if (!(value >= low && value <= high)) {
      problems.push({ field, text, range: rangeTexts(metric, field, language) });
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
  if (problems.length > 0) return { rule: null, problems };
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
  amount: (metric: ThresholdMetric, field: "threshold" | "margin") => number,
): object {
  const { metric, scenario, basis, direction, source, state, ticker } = draft;
  if (metric === "source-freshness") return { metric, source, state };
  if (metric === "new-filing") return { metric, ticker: ticker.trim().toUpperCase() };
  return {
    metric,
    direction,
    threshold: amount(metric, "threshold"),
    rearmMargin: amount(metric, "margin"),
    ...(metric === "capex-over-operating-cash-flow" ? { basis } : { scenario }),
  };
}
