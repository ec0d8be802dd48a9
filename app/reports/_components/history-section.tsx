import Link from "next/link";
import { useTranslations } from "next-intl";
import { HistoryTable, type KeptReport } from "./history-table";
import type { SavedSet } from "./report-board";

/** What computes a report again, on a machine with this program. */
const verifyCommand = () => (
  <code className="break-all text-ink">npm run -s joule -- verify report.json</code>
);

type HistorySectionProps = {
  reports: readonly KeptReport[];
  nextBefore: number | null;
  isFirstPage: boolean;
  isPrivate: boolean;
  names: readonly SavedSet[];
  /** Of this program. */
  engine: string;
};

/** What was kept, a page at a time. */
export function HistorySection(props: HistorySectionProps) {
  const { reports, nextBefore, isFirstPage, isPrivate, names, engine } = props;
  const t = useTranslations("reports.history");
  return (
    <section aria-labelledby="report-history" className="border-t border-ink pt-3">
      <h2 id="report-history" className="mb-2 text-finding font-semibold">
        {t("title")}
      </h2>
      {isPrivate ? (
        <>
          <HistoryTable
            reports={reports}
            names={names}
            engine={engine}
            emptyReason={isFirstPage ? t("empty") : t("emptyPage")}
          />
          <p className="mt-2 flex gap-x-6">
            {!isFirstPage && (
              <Link href="/reports#report-history" className="text-action">
                {t("newest")}
              </Link>
            )}
            {nextBefore !== null && (
              <Link href={`/reports?before=${nextBefore}#report-history`} className="text-action">
                {t("older")}
              </Link>
            )}
          </p>
          <p className="mt-3 max-w-prose text-caption text-muted">
            {t.rich("verify", { command: verifyCommand })}
          </p>
        </>
      ) : (
        <p className="max-w-prose text-muted">{t("public")}</p>
      )}
    </section>
  );
}
