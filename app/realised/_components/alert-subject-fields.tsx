"use client";

import { useTranslations } from "next-intl";
import { ALL_SOURCES } from "@/lib/contracts/alert-condition";
import { gaugeKeys } from "@/lib/model/tracking/gauges";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { SelectField } from "../../_components/controls/select-field";
import type { AlertDraft } from "./alert-draft";
import { AlertTextField } from "./alert-text-field";

type AlertSubjectFieldsProps = {
  draft: AlertDraft;
  scenarios: readonly { slug: string; name: string }[];
  sources: readonly { id: string; publisher: string }[];
  tickers: readonly string[];
  tickerProblem: string | null;
  onChange: <Field extends keyof AlertDraft>(field: Field, value: AlertDraft[Field]) => void;
  /** Another gauge has another unit: its threshold starts anew. */
  onGauge: (gauge: AlertDraft["gauge"]) => void;
};

/** What exactly the chosen metric is read of. */
export function AlertSubjectFields(props: AlertSubjectFieldsProps) {
  const { draft, scenarios, sources, tickers, tickerProblem, onChange, onGauge } = props;
  const t = useTranslations("realisedAlerts");
  const scenario = useTranslations("figure.scenario");
  const gauge = useTranslations("realisedFiled.gauge");
  switch (draft.metric) {
    case "npv-negative-probability":
    case "npv-forward":
      return (
        <SelectField
          label={t("form.scenario")}
          value={draft.scenario}
          options={scenarios.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChange={(slug) => onChange("scenario", slug)}
        />
      );
    case "scenario-odds":
      return (
        <SelectField
          label={t("form.scenario")}
          value={draft.hypothesis}
          options={hypotheses.map((each) => ({
            value: each,
            label: each === "other" ? t("condition.otherHypothesis") : scenario(each),
          }))}
          onChange={(hypothesis) => onChange("hypothesis", hypothesis)}
        />
      );
    case "gauge":
      return (
        <SelectField
          label={t("form.gauge")}
          value={draft.gauge}
          options={gaugeKeys.map((key) => ({
            value: key,
            label: `${gauge(`name.${key}`)}: ${gauge(`measure.${key}`)}`,
          }))}
          onChange={onGauge}
        />
      );
    case "capex-over-operating-cash-flow":
      return (
        <SelectField
          label={t("form.basis")}
          value={draft.basis}
          options={(["trailing-year", "quarter"] as const).map((basis) => ({
            value: basis,
            label: t(`form.${basis}`),
          }))}
          onChange={(basis) => onChange("basis", basis)}
        />
      );
    case "source-freshness":
      return (
        <>
          <SelectField
            label={t("form.source")}
            value={draft.source}
            options={[
              { value: ALL_SOURCES, label: t("form.allSources") },
              ...sources.map(({ id, publisher }) => ({ value: id, label: `${publisher} (${id})` })),
            ]}
            onChange={(source) => onChange("source", source)}
          />
          <SelectField
            label={t("form.staleness")}
            value={draft.state}
            options={(["stale", "dead"] as const).map((state) => ({
              value: state,
              label: t(`form.${state}`),
            }))}
            onChange={(state) => onChange("state", state)}
          />
        </>
      );
    case "new-filing":
      return (
        <AlertTextField
          label={t("form.ticker")}
          value={draft.ticker}
          onChange={(text) => onChange("ticker", text)}
          problem={tickerProblem}
          suggestions={tickers}
        />
      );
  }
}
