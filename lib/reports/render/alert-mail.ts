import type { FiredAlert } from "@/lib/contracts/alert-event";
import type { AlertCondition } from "@/lib/contracts/alert-condition";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import { alertWords, type AlertWords } from "../describe-alert";

const MAX_FINDINGS = 20;
const MAX_DATA = 12;

export type AlertText = { subject: string; text: string };

/** An alert as plain text: what crossed what, and the data that did it with source, date and link. */
export function alertMail(alert: FiredAlert, locale: Locale): AlertText {
  const words = alertWords(locale);
  return {
    subject: words.t("realisedAlerts.alert.mailSubject", { rule: alert.ruleName }),
    text: [alertBody(alert, words), "", words.t("realisedAlerts.alert.foot"), ""].join("\n"),
  };
}

export function testMail(rule: { name: string; condition: AlertCondition }, locale: Locale): AlertText {
  const { t, condition } = alertWords(locale);
  return {
    subject: t("realisedAlerts.alert.testSubject", { rule: rule.name }),
    text: [
      t("realisedAlerts.alert.testText", { rule: rule.name, condition: condition(rule.condition) }),
      "",
      t("realisedAlerts.alert.foot"),
      "",
    ].join("\n"),
  };
}

/** The lines of an alert, without greeting or foot. */
export function alertBody(alert: FiredAlert, words: AlertWords): string {
  const { t, locale } = words;
  const more = alert.findings.length - MAX_FINDINGS;
  return [
    words.condition(alert.condition),
    ...alert.findings
      .slice(0, MAX_FINDINGS)
      .flatMap((finding) => [
        `${words.reading(finding)}, ${t(`realisedAlerts.fired.${finding.fired}`)} (${t(`figure.evidence.${finding.evidence}`)})`,
        ...finding.data
          .slice(0, MAX_DATA)
          .map(({ title, date, url }) =>
            [
              `  - ${title}`,
              ...(date === null ? [] : [formatDate(date, locale)]),
              ...(url === null ? [] : [url]),
            ].join(", "),
          ),
      ]),
    ...(more > 0 ? [t("realisedAlerts.events.moreSubjects", { count: more })] : []),
    t("realisedAlerts.alert.asOf", { date: formatInstant(alert.asOf, locale), engine: alert.engineVersion }),
  ].join("\n");
}
