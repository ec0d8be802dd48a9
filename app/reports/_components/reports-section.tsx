import { getLocale, getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { reportChoiceFromSearchParams } from "@/lib/contracts/report-choice";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format/format-date";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { listReportSchedules } from "@/lib/queries/list-report-schedules";
import { listReportSizes } from "@/lib/queries/list-report-sizes";
import { listSavedReports } from "@/lib/queries/list-saved-reports";
import { listSavedScenarios } from "@/lib/queries/list-saved-scenarios";
import { reportFormats } from "@/lib/reports/report-formats";
import { NoticeList } from "../../_components/figures/notice-list";
import { HistorySection } from "./history-section";
import { ReportBoard } from "./report-board";
import { ScheduleSection } from "./schedule-section";

const REPORTS_SHOWN = 25;
const SCENARIOS_SHOWN = 200;

const now = () => new Date().toISOString();

/** What to take away, then what was kept, then what keeps itself. */
export async function ReportsSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("reports");
  const locale = await getLocale();
  const { choice, problems, unknown } = reportChoiceFromSearchParams(await searchParams, locale);
  const database = await getDatabase();
  const { saved } = await listSavedScenarios(database, { limit: SCENARIOS_SHOWN });
  const savedSets = saved.map(({ slug, name }) => ({ slug, name }));
  const isKnown = ["comparison", ...builtInSlugs, ...saved.map(({ slug }) => slug)].includes(
    choice.scenarioSet,
  );
  const isPrivate = !env.JOULE_PUBLIC;
  const history = isPrivate
    ? await listSavedReports(database, { limit: REPORTS_SHOWN, before: choice.before })
    : { reports: [], nextBefore: null };
  const shown = isKnown ? choice : { ...choice, scenarioSet: "comparison" };
  const newest = history.reports[0]?.generatedAt ?? null;
  const notices = [
    ...(problems.length > 0 ? [t("invalidParameters", { details: problems.join("; ") })] : []),
    ...(unknown.length > 0 ? [t("unknownParameters", { names: unknown.join(", ") })] : []),
    ...(isKnown ? [] : [t("unknownScenario", { slug: choice.scenarioSet })]),
  ];
  return (
    <div className="flex flex-col gap-y-10">
      <header>
        <NoticeList notices={notices} />
        <h1 className="text-headline font-semibold">
          {isPrivate
            ? t("finding", { count: history.reports.length, newest: formatDate(newest, locale) })
            : t("findingPublic")}
        </h1>
        <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
      </header>
      <ReportBoard
        formats={reportFormats}
        choice={shown}
        savedSets={savedSets}
        sizes={await listReportSizes(database, shown.scenarioSet)}
        mayKeep={isPrivate}
      />
      <HistorySection
        reports={history.reports.map((report) => ({
          ...report,
          formats: report.isRebuildable ? reportFormats : (["json"] as const),
        }))}
        nextBefore={history.nextBefore}
        isFirstPage={choice.before === undefined}
        isPrivate={isPrivate}
        names={savedSets}
        engine={ENGINE_VERSION}
      />
      {isPrivate && (
        <ScheduleSection schedules={await listReportSchedules(database, now())} names={savedSets} />
      )}
    </div>
  );
}
