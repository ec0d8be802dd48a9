"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { AlertChannels, AlertRuleWithSecret } from "@/lib/contracts/alert-rule";
import { formatList } from "@/lib/format/format-date";
import { SelectField } from "../../_components/controls/select-field";
import {
  emptyDraft,
  firstAmountTexts,
  rangeTexts,
  ruleOfDraft,
  thresholdOf,
  typedAs,
  type AlertDraft,
  type DraftProblem,
} from "./alert-draft";
import { AlertSubjectFields } from "./alert-subject-fields";
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
  "gauge",
  "scenario-odds",
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

  /** Another metric or gauge: what stood in the threshold's fields was of the other's unit. */
  function choose(choice: Partial<Pick<AlertDraft, "metric" | "gauge">>) {
    const next = { ...draft, ...choice };
    const subject = thresholdOf(next);
    setDraft({ ...next, ...(subject === null ? {} : firstAmountTexts(subject, locale)) });
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
      setDraft({ ...draft, name: "", webhook: "" });
      router.refresh();
    } catch (error) {
      setOutcome({ failure: error instanceof Error ? error.message : String(error) });
    }
    setSaving(false);
  }

  const subject = thresholdOf(draft);
  const typed = subject === null ? "number" : typedAs(subject);
  const problemOf = (field: DraftProblem["field"], label: string): string | null => {
    const problem = problems.find((each) => each.field === field);
    if (problem === undefined) return null;
    if (!("text" in problem)) return t(`form.${messageOf(problem.field)}`);
    const { text, range } = problem;
    if (range !== null) return t("form.outOfRange", { field: label, value: text, ...range });
    return t("form.unreadable", { field: label, text, example: t(`form.${typed}Example`) });
  };
  const amountField = (field: "threshold" | "margin") => {
    if (subject === null) return null;
    const label = t(`form.${field}`);
    return (
      <AlertTextField
        label={label}
        value={draft[field]}
        onChange={(text) => set(field, text)}
        note={t(`form.${typed}Note`, rangeTexts(subject, field, locale))}
        problem={problemOf(field, label)}
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
          takesFocus
        />
        <SelectField
          label={t("form.metric")}
          value={draft.metric}
          options={metrics.map((metric) => ({ value: metric, label: t(`metric.${metric}`) }))}
          onChange={(metric) => choose({ metric })}
        />
        <AlertSubjectFields
          draft={draft}
          scenarios={scenarios}
          sources={sources}
          tickers={tickers}
          tickerProblem={problemOf("ticker", t("form.ticker"))}
          onChange={set}
          onGauge={(gauge) => choose({ gauge })}
        />
        {subject !== null && (
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
