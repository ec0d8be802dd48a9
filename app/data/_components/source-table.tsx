import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import type { SourceFetch } from "@/lib/jobs/schedule-fetches";
import type { SourceHealth } from "@/lib/queries/get-source-health";
import { DataTable } from "../../_components/figures/data-table";
import { FreshnessMark } from "../../_components/figures/freshness-mark";
import { SourceFetchCell } from "./source-fetch-cell";
import { CitedLink } from "../../_components/figures/cited-link";

/** How its sources are fetched; figures that come with the program have no entry. */
export type SourceFetching = {
  fetches: readonly SourceFetch[];
  isScheduleOn: boolean;
  mayAsk: boolean;
};

type SourceTableProps = { label: string; sources: readonly SourceHealth[]; fetching: SourceFetching };

const cadences = ["five-minute", "daily", "monthly", "quarterly", "half-yearly", "irregular"] as const;

/** Who publishes, under which licence, how old the newest figure is and how the last run went. */
export function SourceTable({ label, sources, fetching }: SourceTableProps) {
  const t = useTranslations("data");
  const locale = useLocale();
  const cadence = (source: SourceHealth) =>
    t("sources.lag", {
      cadence: t(`cadence.${cadences.find((name) => name === source.cadence) ?? "irregular"}`),
      days: String(source.expectedLagDays),
    });
  const fetchOf = ({ id }: SourceHealth) => fetching.fetches.find(({ sourceId }) => sourceId === id);
  const fetchCell = (source: SourceHealth) => {
    const fetch = fetchOf(source);
    if (fetch === undefined) return t("fetch.bundled");
    const { isScheduleOn, mayAsk } = fetching;
    return <SourceFetchCell key="next" publisher={source.publisher} {...{ fetch, isScheduleOn, mayAsk }} />;
  };
  const circuitCell = (source: SourceHealth) => {
    const fetch = fetchOf(source);
    if (fetch === undefined) return "—";
    if (fetch.lastFetchedAt === null) return t("circuit.never");
    const { circuit } = fetch;
    if (circuit.state === "closed") {
      return circuit.failureCount === 0
        ? t("circuit.closed")
        : t("circuit.failing", { count: circuit.failureCount });
    }
    return t(`circuit.${circuit.state}`, { until: formatInstant(circuit.until, locale) });
  };
  return (
    <DataTable
      label={label}
      emptyReason={t("sources.none")}
      columns={[
        { key: "source", head: t("sources.source"), align: "start", wrap: true },
        { key: "state", head: t("sources.state"), align: "start" },
        { key: "next", head: t("sources.next"), align: "start" },
        { key: "circuit", head: t("sources.circuit"), align: "start" },
        { key: "newest", head: t("sources.newest"), align: "end" },
        { key: "known", head: t("sources.known"), align: "end" },
        { key: "rows", head: t("sources.rows"), align: "end" },
        { key: "run", head: t("sources.run"), align: "start" },
        { key: "cadence", head: t("sources.cadence"), align: "start" },
        { key: "licence", head: t("sources.licence"), align: "start" },
        { key: "redistribution", head: t("sources.redistribution"), align: "start" },
      ]}
      rows={sources.map((source) => ({
        key: source.id,
        head: (
          <span className="block py-1.5">
            <a
              href={source.homepageUrl}
              className="font-semibold underline underline-offset-2"
              rel="noreferrer"
              target="_blank"
            >
              {source.publisher}
            </a>
            <span className="block text-caption font-normal text-muted">{source.title}</span>
          </span>
        ),
        cells: [
          source.freshness === null ? (
            t(source.rowCount === 0 ? "sources.nothing" : "sources.undated")
          ) : (
            <FreshnessMark key="state" freshness={source.freshness} />
          ),
          fetchCell(source),
          circuitCell(source),
          formatDate(source.newestPeriodEnd, locale),
          formatDate(source.newestKnownAt, locale),
          formatNumber(source.rowCount, locale, { fractionDigits: 0 }),
          source.lastRun === null
            ? "—"
            : `${t(`status.${source.lastRun.status}`)}, ${t(`origin.${source.lastRun.origin}`)}, ${formatInstant(source.lastRun.finishedAt, locale)}`,
          cadence(source),
          source.licenceUrl === null ? (
            source.licenceName
          ) : (
            <CitedLink key="licence" cited={source.licenceUrl}>
              {source.licenceName}
            </CitedLink>
          ),
          source.redistribution ? t("sources.yes") : t("sources.no"),
        ],
      }))}
    />
  );
}
