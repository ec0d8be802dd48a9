"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import { formatDate } from "@/lib/format/format-date";
import type { ReportSize } from "@/lib/queries/list-report-sizes";
import type { ReportFormat } from "@/lib/reports/report-formats";
import { DataTable } from "../../_components/figures/data-table";
import { DownloadProgress } from "./download-progress";
import { useFileDownload } from "./use-file-download";
import { useFileWords } from "./use-file-words";

type FormatTableProps = {
  formats: readonly ReportFormat[];
  choice: ReportChoice;
  sizes: readonly ReportSize[];
};
type Measured = { byteCount: number; ms: number };

/** Each format: what it holds, how long it took the last time, and the file. Links work without scripts. */
export function FormatTable({ formats, choice, sizes }: FormatTableProps) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const { sizeText, secondsText } = useFileWords();
  const { progress, start, cancel } = useFileDownload();
  const [current, setCurrent] = useState<ReportFormat | null>(null);
  const [measured, setMeasured] = useState<Partial<Record<string, Measured>>>({});
  const keyOf = (format: string) => `${choice.scenarioSet}/${choice.lang}/${format}`;

  function sizeOf(format: ReportFormat): string {
    const now = measured[keyOf(format)];
    if (now !== undefined) {
      return t("formats.justNow", { size: sizeText(now.byteCount), seconds: secondsText(now.ms) });
    }
    const known = sizes.find((size) => size.format === format);
    if (known === undefined) return t("formats.unknownSize");
    const size = sizeText(known.byteCount);
    const date = formatDate(known.renderedAt, locale);
    return known.renderMs === null
      ? t("formats.measuredSize", { size, date })
      : t("formats.measured", { size, seconds: secondsText(known.renderMs), date });
  }

  async function download(format: ReportFormat, url: string) {
    setCurrent(format);
    const done = await start(url, {});
    if (done !== null) setMeasured((now) => ({ ...now, [keyOf(format)]: done }));
  }

  const expectedMs =
    current === null
      ? null
      : (measured[keyOf(current)]?.ms ?? sizes.find(({ format }) => format === current)?.renderMs ?? null);
  return (
    <>
      <DataTable
        label={t("formats.label")}
        emptyReason=""
        columns={[
          { key: "format", head: t("formats.format"), align: "start" },
          { key: "contains", head: t("formats.contains"), align: "start", wrap: true },
        ]}
        rows={formats.map((format) => {
          const url = addressOf(choice, format);
          return {
            key: format,
            head: (
              <a
                href={url}
                download
                className="text-action font-semibold"
                aria-label={t("formats.download", { format: t(`format.${format}`) })}
                onClick={(event) => {
                  event.preventDefault();
                  if (progress.state !== "working") void download(format, url);
                }}
              >
                {t(`format.${format}`)}
              </a>
            ),
            cells: [
              <span key="contains" className="flex flex-wrap items-baseline justify-between gap-x-8">
                <span>{t(`contains.${format}`)}</span>
                <span className="text-caption text-muted">{sizeOf(format)}</span>
              </span>,
            ],
          };
        })}
      />
      {current !== null && (
        <DownloadProgress
          what={t(`format.${current}`)}
          progress={progress}
          expectedMs={expectedMs}
          onCancel={cancel}
        />
      )}
    </>
  );
}

function addressOf({ scenarioSet, lang, paper, statedQuery }: ReportChoice, format: ReportFormat): string {
  const params = new URLSearchParams(statedQuery);
  params.set("lang", lang);
  params.set("paper", paper);
  return `/api/v1/reports/${scenarioSet}.${format}?${params}`;
}
