import { getLocale, getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { alertChannelsOf } from "@/lib/delivery/alert-channel-settings";
import { MAX_ATTEMPTS } from "@/lib/delivery/retry-delay";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format/format-date";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { listAlertEvents } from "@/lib/queries/list-alert-events";
import { listAlertRules } from "@/lib/queries/list-alert-rules";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { listCompanyIdentities } from "@/lib/queries/get-company";
import { listSavedScenarios } from "@/lib/queries/list-saved-scenarios";
import { alertWords } from "@/lib/reports/describe-alert";
import { NoticeList } from "../../_components/figures/notice-list";
import { AlertChannelNotes } from "./alert-channel-notes";
import { AlertEventList } from "./alert-event-list";
import { AlertLazyForm } from "./alert-lazy-form";
import { AlertRefresh } from "./alert-refresh";
import { AlertRuleTable } from "./alert-rule-table";
import { AlertSeen } from "./alert-seen";
import { RealisedBackLink } from "./realised-back-link";

const EVENTS_SHOWN = 50;
const SCENARIOS_SHOWN = 200;

/** Rules first, then what they fired, then the ways to be told. */
export async function AlertSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("realisedAlerts");
  const page = await getTranslations("realised");
  const locale = await getLocale();
  const words = alertWords(locale);
  const { asOf, problem } = asOfFromSearchParams(await searchParams);
  const database = await getDatabase();
  const rules = await listAlertRules(database, { isPublic: env.JOULE_PUBLIC });
  const { events } = await listAlertEvents(database, { limit: EVENTS_SHOWN, asOf });
  const channels = alertChannelsOf(env.alertChannels);
  const firing = rules.filter(
    ({ isEnabled, subjects }) => isEnabled && subjects.some(({ state }) => state === "firing"),
  );
  const [newest] = events;
  const isWaiting =
    rules.some(({ isEnabled, judgedAt }) => isEnabled && judgedAt === null) ||
    events.some(({ deliveries }) =>
      deliveries.some(({ status, attemptCount }) => status === "pending" && attemptCount === 0),
    );
  return (
    <div className="flex flex-col gap-y-10">
      <header>
        <NoticeList notices={problem === null ? [] : [page("invalidParameter", { problem })]} />
        <RealisedBackLink asOf={asOf} />
        <h1 className="text-headline font-semibold">
          {t("finding", {
            rules: rules.length,
            firing: firing.length,
            events: events.length,
            newest: formatDate(newest?.firedAt ?? null, locale),
          })}
        </h1>
        <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
      </header>
      <section aria-labelledby="alert-rules" className="flex flex-col gap-y-3 border-t border-ink pt-3">
        <h2 id="alert-rules" className="text-finding font-semibold">
          {t("rules.title")}
        </h2>
        <AlertRuleTable
          mayChange={!env.JOULE_PUBLIC}
          rules={rules.map((rule) => ({
            ...rule,
            conditionText: words.condition(rule.condition),
            marginText: words.margin(rule.condition),
            readings: [...rule.subjects]
              .toSorted((a, b) => Number(b.state === "firing") - Number(a.state === "firing"))
              .map((reading) => ({ subject: reading.subject, text: words.reading(reading) })),
          }))}
        />
        {env.JOULE_PUBLIC ? (
          <p className="text-muted">{t("public")}</p>
        ) : (
          <AlertLazyForm
            scenarios={await scenarioChoices(database, words)}
            sources={(await getSourceHealth(database))
              .filter(({ newestPeriodEnd }) => newestPeriodEnd !== null)
              .map(({ id, publisher }) => ({ id, publisher }))}
            tickers={(await listCompanyIdentities(database)).map(({ ticker }) => ticker)}
            channels={channels}
          />
        )}
        <AlertRefresh isWaiting={isWaiting} />
      </section>
      <section aria-labelledby="alert-events" className="border-t border-ink pt-3">
        <h2 id="alert-events" className="mb-2 text-finding font-semibold">
          {t("events.title")}
        </h2>
        {asOf !== undefined && (
          <p className="mb-2 text-caption text-muted">{t("asOfNote", { date: formatDate(asOf, locale) })}</p>
        )}
        <AlertEventList
          events={events.map((event) => ({
            ...event,
            conditionText: words.condition(event.condition),
            readings: event.findings.map((finding) => words.reading(finding)),
          }))}
        />
        {newest !== undefined && asOf === undefined && <AlertSeen newestId={newest.id} />}
      </section>
      <AlertChannelNotes channels={channels} maxAttempts={MAX_ATTEMPTS} />
    </div>
  );
}

async function scenarioChoices(
  database: Awaited<ReturnType<typeof getDatabase>>,
  words: ReturnType<typeof alertWords>,
): Promise<{ slug: string; name: string }[]> {
  const { saved } = await listSavedScenarios(database, { limit: SCENARIOS_SHOWN });
  return [
    ...builtInSlugs.map((slug) => ({ slug, name: words.scenarioName(slug) })),
    ...saved.map(({ slug, name }) => ({ slug, name })),
  ];
}
