import { useLocale, useTranslations } from "next-intl";
import type { AlertEventView, AlertFinding, DeliveryView } from "@/lib/contracts/alert-event";
import type { AlertDatum } from "@/lib/contracts/alert-reading";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import { Disclosure } from "../../_components/controls/disclosure";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";

const FINDINGS_SHOWN = 3;

/** An alert with its condition and its findings in words, these in their order. */
export type AlertEventInWords = AlertEventView & { conditionText: string; readings: readonly string[] };

/** Alerts, newest first, each with the value and the data that fired it. */
export function AlertEventList({ events }: { events: readonly AlertEventInWords[] }) {
  const t = useTranslations("realisedAlerts.events");
  const figure = useTranslations("figure");
  if (events.length === 0) {
    return <p className="text-muted">{figure("emptyTable", { reason: t("empty") })}</p>;
  }
  return (
    <ol aria-label={t("label")} className="flex flex-col">
      {events.map((event) => (
        <li key={event.id} id={`alert-${event.id}`} className="scroll-mt-16 border-t border-rule py-3">
          <AlertEntry event={event} />
        </li>
      ))}
    </ol>
  );
}

function AlertEntry({ event }: { event: AlertEventInWords }) {
  const t = useTranslations("realisedAlerts");
  const locale = useLocale();
  const shown = event.findings.slice(0, FINDINGS_SHOWN);
  const rest = event.findings.slice(FINDINGS_SHOWN);
  const show = (finding: AlertFinding) => (
    <Finding
      key={finding.subject}
      finding={finding}
      text={event.readings[event.findings.indexOf(finding)] ?? ""}
    />
  );
  return (
    <article className="grid gap-x-8 gap-y-1 desk:grid-cols-[12rem_minmax(0,1fr)_18rem]">
      <p className="text-muted">
        <time dateTime={event.firedAt}>{formatInstant(event.firedAt, locale)}</time>
      </p>
      <div className="min-w-0">
        <h3 className="text-body font-semibold">
          <bdi>{event.ruleName}</bdi>
        </h3>
        <p className="text-muted">{event.conditionText}</p>
        <div className="mt-1 flex flex-col gap-y-1">{shown.map(show)}</div>
        {rest.length > 0 && (
          <Disclosure summary={t("events.moreSubjects", { count: rest.length })}>
            <div className="flex flex-col gap-y-1">{rest.map(show)}</div>
          </Disclosure>
        )}
        <p className="mt-1 text-caption text-muted">
          {t("alert.asOf", { date: formatInstant(event.asOf, locale), engine: event.engineVersion })}
        </p>
      </div>
      <ul className="text-caption text-muted">
        <li>{t("events.inApp")}</li>
        {event.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <Delivery delivery={delivery} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function Finding({ finding, text }: { finding: AlertFinding; text: string }) {
  const t = useTranslations("realisedAlerts");
  const evidence = useTranslations("figure.evidence");
  const [first, ...others] = finding.data;
  return (
    <div>
      <p className="flex items-baseline gap-x-1.5">
        <EvidenceGlyph status={finding.evidence} />
        <span>
          {text}{" "}
          <span className="text-caption text-muted">
            ({evidence(finding.evidence)}; {t(`fired.${finding.fired}`)})
          </span>
        </span>
      </p>
      {first !== undefined && others.length === 0 && (
        <p className="ps-4 text-caption text-muted">
          <Datum datum={first} />
        </p>
      )}
      {others.length > 0 && (
        <details className="ps-4 text-caption text-muted">
          <summary>
            {t("alert.data")}: {t("events.more", { count: finding.data.length })}
          </summary>
          <ul className="py-1">
            {finding.data.map((datum) => (
              <li key={datum.title}>
                <Datum datum={datum} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Datum({ datum: { title, date, url } }: { datum: AlertDatum }) {
  const locale = useLocale();
  return (
    <>
      {url === null ? (
        title
      ) : (
        <a
          href={url}
          rel="noreferrer"
          target="_blank"
          className="underline decoration-rule-strong underline-offset-2"
        >
          {title}
        </a>
      )}
      {date !== null && `, ${formatDate(date, locale)}`}
    </>
  );
}

function Delivery({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("realisedAlerts.events");
  const locale = useLocale();
  const { status, attemptCount: attempts, nextTryAt, finishedAt, lastError } = delivery;
  const channel = t(delivery.channel);
  const said =
    status === "pending"
      ? t("pending", { channel, attempts, next: formatInstant(nextTryAt, locale) })
      : status === "delivered"
        ? t("deliveredTo", { channel, at: formatInstant(finishedAt, locale) })
        : t("failedTo", { channel, attempts });
  return (
    <>
      {said}
      {lastError !== null && <span className="block">{t("lastError", { error: lastError })}</span>}
    </>
  );
}
