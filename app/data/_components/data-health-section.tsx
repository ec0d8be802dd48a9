import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { getDatabase } from "@/db/client";
import { industrialPriceSeriesIds } from "@/lib/charts/data/industrial-price-figure";
import type { SeriesSummary } from "@/lib/contracts/api/energy/series-list";
import { asOfRequest } from "@/lib/contracts/series-request";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format/format-date";
import { listSharedSourceFetches } from "@/lib/jobs/list-shared-source-fetches";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import { getSourceHealth, type SourceHealth } from "@/lib/queries/get-source-health";
import { listAiRevenue } from "@/lib/queries/list-ai-revenue";
import { listAssumptions } from "@/lib/queries/list-assumptions";
import { isBundledOnly, listIngestRuns } from "@/lib/queries/list-ingest-runs";
import { countWaitingRows, listQuarantinedRows } from "@/lib/queries/list-quarantined-rows";
import { listRejectedRows } from "@/lib/queries/list-rejected-rows";
import { listSeries } from "@/lib/queries/list-series";
import { listUploads } from "@/lib/queries/list-uploads";
import { listScenarioCorrelations } from "@/lib/queries/list-scenario-correlations";
import { listScenarioParameters } from "@/lib/queries/list-scenario-parameters";
import { mayPassOn } from "@/lib/queries/may-pass-on";
import { Disclosure } from "../../_components/controls/disclosure";
import { AiRevenueTable } from "./ai-revenue-table";
import { AssumptionTable } from "./assumption-table";
import { CorrelationTable } from "./correlation-table";
import { DeferredSeriesExplorer } from "./deferred-series-explorer";
import { IngestRunTable } from "./ingest-run-table";
import { OwnSeries } from "./own-series";
import { ParameterTable } from "./parameter-table";
import { PriceHistory } from "./price-history";
import { QuarantineList } from "./quarantine-list";
import { RejectedRowTable } from "./rejected-row-table";
import { RevisionSection } from "./revision-section";
import type { SeriesChoice } from "./series-explorer";
import { SourceTable } from "./source-table";

const RUNS_SHOWN = 20;
const REJECTED_SHOWN = 200;
const QUARANTINED_SHOWN = 50;
const UPLOADS_SHOWN = 50;

/** Sources first, then what they delivered, what failed, and every assumption with its origin. */
export async function DataHealthSection({
  searchParams,
}: {
  searchParams: Promise<{ asOf?: string | string[] }>;
}) {
  const t = await getTranslations("data");
  const locale = await getLocale();
  const parsed = asOfRequest.safeParse(await searchParams);
  const asOf = parsed.success ? parsed.data.asOf : undefined;
  const database = await getDatabase();
  const sources = await getSourceHealth(database, asOf);
  const stored = sources.filter((source) => source.rowCount > 0 || source.lastRun !== null);
  const readable = sources.filter((source) => !stored.includes(source));
  const dated = sources.filter((source) => source.freshness !== null);
  const newest =
    dated
      .map((source) => source.newestPeriodEnd ?? "")
      .toSorted()
      .at(-1) ?? null;
  const prices = await Promise.all(industrialPriceSeriesIds.map((id) => getPriceSeries(database, id, asOf)));
  const fetching = {
    fetches: await listSharedSourceFetches(database),
    isScheduleOn: env.JOULE_REFRESH === "on",
    mayAsk: !env.JOULE_PUBLIC,
  };
  const quarantinePage = { limit: QUARANTINED_SHOWN, isPublic: env.JOULE_PUBLIC };
  return (
    <div className="flex flex-col gap-y-10">
      <header>
        <h1 className="text-headline font-semibold">
          {t("finding", {
            fresh: String(dated.filter((source) => source.freshness === "fresh").length),
            total: String(dated.length),
            newest: formatDate(newest, locale),
          })}
        </h1>
        <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
        {(await isBundledOnly(database)) && (
          <p className="mt-2 max-w-prose border-s-2 border-ink ps-3">{t("snapshot")}</p>
        )}
      </header>
      <div>
        <SourceTable label={t("sources.label")} sources={stored} fetching={fetching} />
        <p className="mt-2 mb-4 max-w-prose text-caption text-muted">
          {t("rule")} {t("circuit.rule")}
        </p>
        {readable.length > 0 && (
          <Disclosure summary={t("sources.readable", { count: readable.length })}>
            <SourceTable label={t("sources.readableLabel")} sources={readable} fetching={fetching} />
          </Disclosure>
        )}
      </div>
      <QuarantineList
        waiting={await listQuarantinedRows(database, { ...quarantinePage, state: "pending" })}
        decided={[
          ...(await listQuarantinedRows(database, { ...quarantinePage, state: "accepted" })).rows,
          ...(await listQuarantinedRows(database, { ...quarantinePage, state: "rejected" })).rows,
        ]}
        counts={await countWaitingRows(database)}
        mayDecide={fetching.mayAsk}
      />
      <PriceHistory
        series={prices}
        mayDownload={prices.every((series) => mayPassOn(series, "download", env.JOULE_PUBLIC))}
      />
      <DeferredSeriesExplorer
        choices={seriesChoices(await listSeries(database, { asOf }), sources)}
        asOf={asOf}
      />
      <OwnSeries
        uploads={env.JOULE_PUBLIC ? [] : (await listUploads(database, { limit: UPLOADS_SHOWN })).uploads}
        mayUpload={!env.JOULE_PUBLIC}
      />
      <IngestRunTable runs={(await listIngestRuns(database, { limit: RUNS_SHOWN })).runs} />
      <RejectedRowTable
        rows={await listRejectedRows(database, {
          limit: REJECTED_SHOWN,
          offset: 0,
          isPublic: env.JOULE_PUBLIC,
        })}
      />
      <Suspense>
        <RevisionSection asOf={asOf} />
      </Suspense>
      <ParameterTable parameters={await listScenarioParameters(database)} />
      <CorrelationTable correlations={await listScenarioCorrelations(database)} />
      <AssumptionTable assumptions={await listAssumptions(database)} />
      <AiRevenueTable points={await listAiRevenue(database, asOf)} />
    </div>
  );
}

function seriesChoices(series: readonly SeriesSummary[], sources: readonly SourceHealth[]): SeriesChoice[] {
  const shown = series.filter((each) => mayPassOn(each, "screen", env.JOULE_PUBLIC));
  return shown.map(({ id, zone, marketType, sourceId, ...licence }) => ({
    id,
    zone,
    marketType,
    mayDownload: mayPassOn(licence, "download", env.JOULE_PUBLIC),
    publisher: sources.find((source) => source.id === sourceId)?.publisher ?? sourceId,
  }));
}
