"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { ReportThenAndNow } from "@/lib/contracts/saved-report";
import { formatInstant } from "@/lib/format/format-date";
import type { KeptReport } from "./history-table";
import { RemovalButtons } from "./removal-buttons";
import type { SavedSet } from "./report-board";

const LinkDialog = lazy(async () => ({ default: (await import("./link-dialog")).LinkDialog }));
const TodayDialog = lazy(async () => ({ default: (await import("./today-dialog")).TodayDialog }));

type HistoryActionsProps = { report: KeptReport; names: readonly SavedSet[] };

/** A link for somebody else, the same question asked today, and removal. What they need is loaded when it is needed. */
export function HistoryActions({ report, names }: HistoryActionsProps) {
  const t = useTranslations("reports.history");
  const locale = useLocale();
  const [isLinking, setLinking] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [compared, setCompared] = useState<ReportThenAndNow | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const made = formatInstant(report.generatedAt, locale);
  const action = "text-action text-caption";

  async function compare() {
    setCause(null);
    setComparing(true);
    try {
      setCompared(await (await import("./report-requests")).compareWithToday(report.id));
    } catch (error) {
      setCause(error instanceof Error ? error.message : String(error));
    }
    setComparing(false);
  }

  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1" data-print="hide">
      <button
        type="button"
        className={action}
        aria-label={t("compareOf", { made })}
        disabled={isComparing}
        onClick={() => void compare()}
      >
        {t("compare")}
      </button>
      <button
        type="button"
        className={action}
        aria-label={t("linkOf", { made })}
        onClick={() => setLinking(true)}
      >
        {t("link")}
      </button>
      <RemovalButtons
        label={t("remove")}
        fullLabel={t("removeOf", { made })}
        remove={async () => (await import("./report-requests")).removeReport(report.id)}
      />
      <span role="status" className="text-caption whitespace-normal text-muted empty:hidden">
        {isComparing ? t("working") : cause === null ? null : t("failed", { cause })}
      </span>
      <Suspense>
        {isLinking && <LinkDialog report={report} onClose={() => setLinking(false)} />}
        {compared !== null && (
          <TodayDialog compared={compared} names={names} onClose={() => setCompared(null)} />
        )}
      </Suspense>
    </span>
  );
}
