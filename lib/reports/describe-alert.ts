import { createTranslator } from "use-intl/core";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { ALL_SOURCES, thresholdRange, type AlertCondition } from "@/lib/contracts/alert-condition";
import { freshnessStates } from "@/lib/contracts/freshness-states";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import { formatDate } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { reportMessagesByLocale } from "@/lib/messages/report-messages";

const USD_PER_USD_BN = 1e9;

export type AlertWords = ReturnType<typeof alertWords>;

/** Rules and alerts in words, the same on screen, in e-mails and in the feed. */
export function alertWords(locale: Locale) {
  const t = createTranslator({
    locale,
    messages: reportMessagesByLocale[locale],
    onError(error) {
      throw error; // no message is sent with the name of a missing text
    },
  });

  function amount(value: number, unit: AlertReading["unit"]): string {
    switch (unit) {
      case "fraction":
      case "ratio":
        return formatQuantity(value, "fraction", locale, { significantDigits: 3, trimZeros: true });
      case "multiple":
        return formatQuantity(value, "ratio", locale, { significantDigits: 3, trimZeros: true });
      case "years":
      case "usdPerHour":
        return formatQuantity(value, unit, locale, { significantDigits: 3, trimZeros: true });
      case "usdBn":
        return formatQuantity(value * USD_PER_USD_BN, "usd", locale, {
          significantDigits: 3,
          trimZeros: true,
        });
      case "state":
        return t(`realisedAlerts.value.${stateOf(value)}`);
      case "instant":
        return t("realisedAlerts.value.filed", { date: formatDate(new Date(value).toISOString(), locale) });
    }
  }

  const scenarioName = (slug: string) =>
    scenarioOfSlug(slug) === "saved" ? slug : t(`figure.scenario.${scenarioOfSlug(slug)}`);

  return {
    t,
    locale,
    /** "Bear: probability of a negative forward NPV above 60%" */
    condition: (condition: AlertCondition): string => {
      switch (condition.metric) {
        case "npv-negative-probability":
          return t("realisedAlerts.condition.npv-negative-probability", {
            scenario: scenarioName(condition.scenario),
            direction: t(`realisedAlerts.condition.${condition.direction}`),
            threshold: amount(condition.threshold, "fraction"),
          });
        case "npv-forward":
          return t("realisedAlerts.condition.npv-forward", {
            scenario: scenarioName(condition.scenario),
            direction: t(`realisedAlerts.condition.${condition.direction}`),
            threshold: amount(condition.threshold, "usdBn"),
          });
        case "capex-over-operating-cash-flow":
          return t("realisedAlerts.condition.capex-over-operating-cash-flow", {
            basis: condition.basis,
            direction: t(`realisedAlerts.condition.${condition.direction}`),
            threshold: amount(condition.threshold, "ratio"),
          });
        case "gauge":
          return t("realisedAlerts.condition.gauge", {
            gauge: t(`realisedFiled.gauge.name.${condition.gauge}`),
            measure: t(`realisedFiled.gauge.measure.${condition.gauge}`),
            direction: t(`realisedAlerts.condition.${condition.direction}`),
            threshold: amount(condition.threshold, thresholdRange(condition).unit),
          });
        case "scenario-odds":
          return t("realisedAlerts.condition.scenario-odds", {
            scenario:
              condition.hypothesis === "other"
                ? t("realisedAlerts.condition.otherHypothesis")
                : scenarioName(condition.hypothesis),
            direction: t(`realisedAlerts.condition.${condition.direction}`),
            threshold: amount(condition.threshold, "fraction"),
          });
        case "source-freshness":
          return t("realisedAlerts.condition.source-freshness", {
            source:
              condition.source === ALL_SOURCES ? t("realisedAlerts.condition.allSources") : condition.source,
            state: t(`realisedAlerts.condition.${condition.state}`),
          });
        case "new-filing":
          return t("realisedAlerts.condition.new-filing", { ticker: condition.ticker });
      }
    },
    /** "armed again 2% back"; null where nothing has to go back. */
    margin: (condition: AlertCondition): string | null => {
      if (condition.metric === "new-filing") return null;
      if (condition.metric === "source-freshness") return t("realisedAlerts.condition.marginFresh");
      if (condition.rearmMargin === 0) return t("realisedAlerts.condition.marginNone");
      const { unit } = thresholdRange(condition);
      return t("realisedAlerts.condition.margin", { margin: amount(condition.rearmMargin, unit) });
    },
    scenarioName,
    /** A value with its standard error, or why there is none; led by the subject where there are several. */
    reading: ({ subject, value, unit, standardError, reason }: AlertReading): string => {
      const said =
        value === null
          ? reason === null
            ? t("figure.evidenceMeaning.unresolved")
            : t(`realisedAlerts.reason.${reason.code}`, { detail: reason.detail })
          : standardError === null
            ? amount(value, unit)
            : t("realisedAlerts.value.simulated", {
                value: amount(value, unit),
                error: amount(standardError, unit),
              });
      return t("realisedAlerts.alert.finding", { subject: subject === "" ? "none" : subject, value: said });
    },
  };
}

/** The name of a rank, 0 fresh to 3 dead. */
function stateOf(rank: number): (typeof freshnessStates)[number] {
  return freshnessStates[Math.round(rank)] ?? "dead";
}
