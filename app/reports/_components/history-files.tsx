"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatInstant } from "@/lib/format/format-date";
import type { ReportFormat } from "@/lib/reports/report-formats";
import { DownloadProgress } from "./download-progress";
import type { KeptReport } from "./history-table";
import { useFileDownload } from "./use-file-download";

/** The files of a kept report, in the reader's language; links work without scripts. */
export function HistoryFiles({ report, engine }: { report: KeptReport; engine: string }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const { progress, start, cancel } = useFileDownload();
  const [current, setCurrent] = useState<ReportFormat | null>(null);
  const made = formatInstant(report.generatedAt, locale);
  return (
    <span className="block max-w-80 min-w-52 py-1 whitespace-normal desk:min-w-72">
      <span className="flex flex-wrap gap-x-3 gap-y-1">
        {report.formats.map((format) => {
          const url = `/api/v1/saved-reports/${report.id}/files/${format}?lang=${locale}`;
          return (
            <a
              key={format}
              href={url}
              download
              className="text-action"
              aria-label={t("history.fileOf", { format: t(`format.${format}`), made })}
              onClick={(event) => {
                event.preventDefault();
                if (progress.state === "working") return;
                setCurrent(format);
                void start(url, {});
              }}
            >
              {t(`format.${format}`)}
            </a>
          );
        })}
      </span>
      {!report.isRebuildable && (
        <span className="block text-caption text-muted">
          {t("history.jsonOnly", { engine: report.engineVersion, current: engine })}
        </span>
      )}
      {current !== null && (
        <DownloadProgress
          what={t(`format.${current}`)}
          progress={progress}
          expectedMs={report.files.find(({ format }) => format === current)?.renderMs ?? null}
          onCancel={cancel}
        />
      )}
    </span>
  );
}
