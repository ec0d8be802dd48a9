"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ALL_SOURCES } from "@/lib/contracts/alert-condition";
import type { AlertChannels, AlertRuleWithSecret } from "@/lib/contracts/alert-rule";
import { formatList } from "@/lib/format/format-date";
import { SelectField } from "../../_components/controls/select-field";
import {
  emptyDraft,
  firstAmountTexts,
  isThresholdMetric,
  rangeTexts,
  ruleOfDraft,
  type AlertDraft,
  type DraftProblem,
} from "./alert-draft";
import { AlertSecret } from "./alert-secret";
import { AlertTextField } from "./alert-text-field";

export type AlertFormProps = {
  scenarios: readonly { slug: string; name: string }[];
  sources: readonly { id: string; publisher: string }[];
  tickers: readonly string[];
  channels: AlertChannels;
};

const metrics = [
  "npv-negative-probability",
  "npv-forward",
  "capex-over-operating-cash-flow",
  "source-freshness",
  "new-filing",
] as const;

type Outcome = { saved: AlertRuleWithSecret } | { failure: string } | null;

/** Adds a rule. What is typed is read as this page writes numbers; what cannot be used is named at its field. */
export function AlertForm({ scenarios, sources, tickers, channels }: AlertFormProps) {
  const t = useTranslations("realisedAlerts");
  const locale = useLocale();
  const router = useRouter();
  const [draft, setDraft] = useState<AlertDraft>(emptyDraft);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);

  function set<Field extends keyof AlertDraft>(field: Field, value: AlertDraft[Field]) {
    setDraft((now) => ({ ...now, [field]: value }));
    setProblems((now) => now.filter((problem) => problem.field !== field));
  }

  function choose(metric: AlertDraft["metric"]) {
    setDraft((now) => ({
      ...now,
      metric,
      ...(isThresholdMetric(metric) ? firstAmountTexts(metric, locale) : {}),
    }));
    setProblems([]);
  }

  async function save() {
    setOutcome(null);
    const read = ruleOfDraft(draft, locale);
    setProblems(read.problems ?? []);
    if (read.rule === null) return;
    setSaving(true);
    try {
      const { addRule } = await import("./alert-requests");
      setOutcome({ saved: await addRule(read.rule) });
      setDraft({ ...emptyDraft, metric: draft.metric, threshold: draft.threshold, margin: draft.margin });
      router.refresh();
    } catch (error) {
      setOutcome({ failure: error instanceof Error ? error.message : String(error) });
    }
    setSaving(false);
  }

  const problemOf = (field: DraftProblem["field"], label: string): string | null => {
    const problem = problems.find((each) => each.field === field);
    if (problem === undefined) return null;
    if (!("text" in problem)) return t(`form.${messageOf(problem.field)}`);
    const { text, range } = problem;
    const isShare = draft.metric !== "npv-forward";
    return range === null
      ? t("form.unreadable", {
          field: label,
          text,
          example: t(isShare ? "form.fractionExample" : "form.usdExample"),
        })
      : t("form.outOfRange", { field: label, value: text, ...range });
  };
  const amountField = (field: "threshold" | "margin") => {
    if (!isThresholdMetric(draft.metric)) return null;
    const label = t(`form.${field}`);
    const note = draft.metric === "npv-forward" ? "form.usdNote" : "form.fractionNote";
    return (
      <AlertTextField
        label={label}
        value={draft[field]}
        onChange={(text) => set(field, text)}
        note={t(note, rangeTexts(draft.metric, field, locale))}
        problem={problemOf(field, label)}
        inputMode="text"
      />
    );
  };
  const unavailable = ({ isAvailable, missing }: AlertChannels["webhook"]) =>
    isAvailable ? undefined : t("form.unavailable", { names: formatList(missing, locale) });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex max-w-4xl flex-col gap-y-3"
      data-print="hide"
    >
      <div className="grid gap-x-6 gap-y-2 tablet:grid-cols-2 desk:grid-cols-3">
        <AlertTextField
          label={t("form.name")}
          value={draft.name}
          onChange={(text) => set("name", text)}
          problem={problemOf("name", t("form.name"))}
        />
        <SelectField
          label={t("form.metric")}
          value={draft.metric}
          options={metrics.map((metric) => ({ value: metric, label: t(`metric.${metric}`) }))}
          onChange={choose}
        />
        {(draft.metric === "npv-negative-probability" || draft.metric === "npv-forward") && (
          <SelectField
            label={t("form.scenario")}
            value={draft.scenario}
            options={scenarios.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={(slug) => set("scenario", slug)}
          />
        )}
        {draft.metric === "capex-over-operating-cash-flow" && (
          <SelectField
            label={t("form.basis")}
            value={draft.basis}
            options={(["trailing-year", "quarter"] as const).map((basis) => ({
              value: basis,
              label: t(`form.${basis}`),
            }))}
            onChange={(basis) => set("basis", basis)}
          />
        )}
        {draft.metric === "source-freshness" && (
          <>
            <SelectField
              label={t("form.source")}
              value={draft.source}
              options={[
                { value: ALL_SOURCES, label: t("form.allSources") },
                ...sources.map(({ id, publisher }) => ({ value: id, label: `${publisher} (${id})` })),
              ]}
              onChange={(source) => set("source", source)}
            />
            <SelectField
              label={t("form.staleness")}
              value={draft.state}
              options={(["stale", "dead"] as const).map((state) => ({
                value: state,
                label: t(`form.${state}`),
              }))}
              onChange={(state) => set("state", state)}
            />
          </>
        )}
        {draft.metric === "new-filing" && (
          <AlertTextField
            label={t("form.ticker")}
            value={draft.ticker}
            onChange={(text) => set("ticker", text)}
            problem={problemOf("ticker", t("form.ticker"))}
            suggestions={tickers}
          />
        )}
        {isThresholdMetric(draft.metric) && (
          <SelectField
            label={t("form.direction")}
            value={draft.direction}
            options={(["above", "below"] as const).map((side) => ({ value: side, label: t(`form.${side}`) }))}
            onChange={(side) => set("direction", side)}
          />
        )}
        {amountField("threshold")}
        {amountField("margin")}
        <AlertTextField
          label={t("form.coolDown")}
          value={draft.coolDown}
          onChange={(text) => set("coolDown", text)}
          note={t("form.hoursNote")}
          problem={problemOf("coolDown", t("form.coolDown"))}
          inputMode="decimal"
        />
        <AlertTextField
          label={t("form.webhook")}
          value={draft.webhook}
          onChange={(text) => set("webhook", text)}
          note={unavailable(channels.webhook) ?? t("form.webhookNote")}
          problem={problemOf("webhook", t("form.webhook"))}
          isDisabled={!channels.webhook.isAvailable}
          inputMode="url"
        />
        <AlertTextField
          label={t("form.mail")}
          value={draft.mail}
          onChange={(text) => set("mail", text)}
          note={unavailable(channels.mail)}
          problem={problemOf("mail", t("form.mail"))}
          isDisabled={!channels.mail.isAvailable}
          inputMode="email"
        />
      </div>
      <button type="submit" disabled={isSaving} className="text-action self-start font-semibold">
        {t(isSaving ? "form.saving" : "form.save")}
      </button>
      {outcome !== null && "failure" in outcome && (
        <p role="alert" className="border-s-2 border-ink ps-3">
          {t("form.failed", { cause: outcome.failure })}
        </p>
      )}
      {outcome !== null && "saved" in outcome && (
        <>
          <p role="status">{t("form.saved", { rule: outcome.saved.name })}</p>
          {outcome.saved.signingSecret !== null && (
            <AlertSecret
              rule={outcome.saved.name}
              secret={outcome.saved.signingSecret}
              onDone={() => setOutcome(null)}
            />
          )}
        </>
      )}
    </form>
  );
}

function messageOf(field: "name" | "ticker" | "webhook" | "mail" | "coolDown") {
  return field === "name" || field === "ticker" ? (`${field}Missing` as const) : (`${field}Problem` as const);
}
