import { useLocale, useTranslations } from "next-intl";
import type { AlertRuleView } from "@/lib/contracts/alert-rule";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { AlertRuleActions } from "./alert-rule-actions";

const READINGS_SHOWN = 3;

/** A rule with what it watches and what its newest look found, in words; firing subjects come first. */
export type AlertRuleInWords = AlertRuleView & {
  conditionText: string;
  /** How far it has to go back. */
  marginText: string | null;
  readings: readonly { subject: string; text: string }[];
};

type AlertRuleTableProps = { rules: readonly AlertRuleInWords[]; mayChange: boolean };

/** Every rule: what it watches, how it stands, who is told. */
export function AlertRuleTable({ rules, mayChange }: AlertRuleTableProps) {
  const t = useTranslations("realisedAlerts.rules");
  const locale = useLocale();
  return (
    <DataTable
      label={t("label")}
      emptyReason={t("empty")}
      columns={[
        { key: "name", head: t("name"), align: "start", wrap: true },
        { key: "condition", head: t("condition"), align: "start", wrap: true },
        { key: "value", head: t("value"), align: "start" },
        { key: "state", head: t("state"), align: "start" },
        { key: "channels", head: t("channels"), align: "start" },
        { key: "last", head: t("last"), align: "end" },
        ...(mayChange ? [{ key: "actions", head: t("actions"), align: "start" as const }] : []),
      ]}
      rows={rules.map((rule) => ({
        key: String(rule.id),
        head: <bdi>{rule.name}</bdi>,
        cells: [
          <RuleCondition key="condition" rule={rule} />,
          <RuleReadings key="value" rule={rule} />,
          <RuleState key="state" rule={rule} />,
          <RuleChannels key="channels" rule={rule} />,
          rule.lastFiredAt === null ? t("never") : formatDate(rule.lastFiredAt, locale),
          ...(mayChange
            ? [
                <AlertRuleActions
                  key="actions"
                  id={rule.id}
                  name={rule.name}
                  isEnabled={rule.isEnabled}
                  hasChannel={
                    rule.mail !== null || (rule.webhook !== null && rule.webhook.disabledAt === null)
                  }
                />,
              ]
            : []),
        ],
      }))}
    />
  );
}

function RuleCondition({ rule }: { rule: AlertRuleInWords }) {
  const t = useTranslations("realisedAlerts.condition");
  const locale = useLocale();
  const hours = formatNumber(rule.coolDownHours, locale, { trimZeros: true });
  const notes = [...(rule.marginText === null ? [] : [rule.marginText]), t("coolDown", { hours })];
  return (
    <>
      <span className="block">{rule.conditionText}</span>
      <span className="block text-caption text-muted">{notes.join("; ")}</span>
    </>
  );
}

function RuleReadings({ rule }: { rule: AlertRuleInWords }) {
  const t = useTranslations("realisedAlerts");
  const evidence = useTranslations("figure.evidence");
  const locale = useLocale();
  const more = rule.readings.length - READINGS_SHOWN;
  return (
    <span className="block max-w-72 min-w-44 py-1 whitespace-normal">
      {rule.readings.slice(0, READINGS_SHOWN).map(({ subject, text }) => {
        const status = rule.subjects.find((each) => each.subject === subject)?.evidence ?? "unresolved";
        return (
          <span key={subject} className="flex items-baseline gap-x-1.5" title={evidence(status)}>
            <EvidenceGlyph status={status} />
            <span>{text}</span>
          </span>
        );
      })}
      {more > 0 && (
        <span className="block text-caption text-muted">{t("events.moreSubjects", { count: more })}</span>
      )}
      {rule.judgedAt !== null && (
        <span className="block text-caption text-muted">
          {t("alert.judged", { at: formatInstant(rule.judgedAt, locale) })}
        </span>
      )}
    </span>
  );
}

function RuleState({ rule }: { rule: AlertRuleInWords }) {
  const t = useTranslations("realisedAlerts.state");
  const locale = useLocale();
  if (!rule.isEnabled) return t("off");
  if (rule.judgedAt === null || rule.subjects.length === 0) return t("unjudged");
  const firing = rule.subjects.filter(({ state }) => state === "firing");
  const since = firing.map((subject) => subject.since).toSorted()[0];
  if (since !== undefined) {
    return (
      <span className="block max-w-44 min-w-32 font-semibold whitespace-normal">
        {t("firing", { since: formatInstant(since, locale) })}
      </span>
    );
  }
  return t(rule.subjects.every(({ state }) => state === "unresolved") ? "unresolved" : "armed");
}

function RuleChannels({ rule: { webhook, mail } }: { rule: AlertRuleInWords }) {
  const t = useTranslations("realisedAlerts.rules");
  const locale = useLocale();
  const origin = webhook?.origin ?? "";
  return (
    <span className="block max-w-56 min-w-44 py-1 whitespace-normal">
      <span className="block">{t("inApp")}</span>
      {webhook !== null && (
        <span className="block break-all">
          {webhook.disabledAt === null
            ? t("webhook", { origin })
            : t("webhookOff", { origin, at: formatInstant(webhook.disabledAt, locale) })}
        </span>
      )}
      {mail !== null && (
        <span className="block break-all">
          {mail.to === null ? t("mailHidden") : t("mail", { to: mail.to })}
        </span>
      )}
    </span>
  );
}
