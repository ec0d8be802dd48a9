import { useLocale, useTranslations } from "next-intl";
import type { ReportScheduleView } from "@/lib/contracts/report-schedule";
import { formatInstant, formatList } from "@/lib/format/format-date";
import { DataTable } from "../../_components/figures/data-table";
import type { SavedSet } from "./report-board";
import { ScheduleRemoval } from "./schedule-removal";
import { useSetName } from "./use-set-name";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

type ScheduleSectionProps = { schedules: readonly ReportScheduleView[]; names: readonly SavedSet[] };

/** Reports that make themselves: when, and how the newest went. */
export function ScheduleSection({ schedules, names }: ScheduleSectionProps) {
  const t = useTranslations("reports.schedule");
  const day = useTranslations("reports.weekday");
  const locale = useLocale();
  const setName = useSetName(names);

  function when({ timing }: ReportScheduleView): string {
    if (timing.trigger === "new-filing") return t("newFiling");
    const weekday = weekdays.find((each) => each === String(timing.weekday)) ?? "1";
    return t("weekly", { weekday: day(weekday), hour: String(timing.hourUtc).padStart(2, "0") });
  }

  function last({ newestRun: run }: ReportScheduleView): string {
    if (run === null) return t("never");
    const at = formatInstant(run.finishedAt ?? run.dueAt, locale);
    if (run.status === "failed") return t("failed", { message: run.message ?? "" });
    if (run.status === "running") {
      const told = { at, attempt: run.attemptCount };
      return run.message === null
        ? t("running", told)
        : t("runningMessage", { ...told, message: run.message });
    }
    const tickers = run.filings.map(({ ticker }) => ticker);
    return tickers.length === 0
      ? t("succeeded", { at })
      : t("succeededFilings", { at, tickers: formatList(tickers, locale) });
  }

  return (
    <section aria-labelledby="report-schedules" className="border-t border-ink pt-3">
      <h2 id="report-schedules" className="text-finding font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-caption text-muted">{t("note")}</p>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        columns={[
          { key: "report", head: t("report"), align: "start", wrap: true },
          { key: "when", head: t("when"), align: "start" },
          { key: "next", head: t("next"), align: "start" },
          { key: "last", head: t("last"), align: "start" },
          { key: "actions", head: t("actions"), align: "start" },
        ]}
        rows={schedules.map((schedule) => ({
          key: String(schedule.id),
          head: (
            <span className="block py-1 wrap-anywhere">
              <bdi>{setName(schedule.scenarioSet)}</bdi>
              {schedule.title !== null && (
                <span className="block text-caption text-muted">
                  <bdi>{schedule.title}</bdi>
                </span>
              )}
            </span>
          ),
          cells: [
            when(schedule),
            schedule.nextDueAt === null ? t("onFiling") : formatInstant(schedule.nextDueAt, locale),
            <span key="last" className="block max-w-96 min-w-44 whitespace-normal">
              {last(schedule)}
            </span>,
            <ScheduleRemoval key="actions" id={schedule.id} name={setName(schedule.scenarioSet)} />,
          ],
        }))}
      />
    </section>
  );
}
