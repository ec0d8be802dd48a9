"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { FileProgress } from "./use-file-download";
import { useFileWords } from "./use-file-words";

const TICK_MS = 100;

type DownloadProgressProps = {
  /** "PDF", as the reader asked for it. */
  what: string;
  progress: FileProgress;
  /** How long it took the last time. */
  expectedMs: number | null;
  onCancel: () => void;
};

/** How far a file is, in seconds of those it took the last time; then what came of it. */
export function DownloadProgress({ what, progress, expectedMs, onCancel }: DownloadProgressProps) {
  const t = useTranslations("reports.progress");
  const { sizeText, secondsText } = useFileWords();
  if (progress.state === "idle") return null;
  return (
    <div className="mt-3 flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1 text-caption">
      <span role="status" className="text-muted">
        {progress.state === "working" && t("working", { what })}
        {progress.state === "done" &&
          t("done", { what, size: sizeText(progress.byteCount), seconds: secondsText(progress.ms) })}
        {progress.state === "cancelled" && t("cancelled")}
      </span>
      {progress.state === "working" && (
        <Elapsed startedAt={progress.startedAt} expectedMs={expectedMs} label={t("working", { what })} />
      )}

      {progress.state === "working" && (
        <button type="button" className="text-action" onClick={onCancel}>
          {t("cancel")}
        </button>
      )}
      {progress.state === "failed" && (
        <p role="alert" className="max-w-prose border-s-2 border-ink ps-3">
          {t("failed", { what, cause: progress.cause })}{" "}
          {progress.otherLayoutUrl !== null && (
            <a href={progress.otherLayoutUrl} download className="text-action">
              {t("otherLayout")}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

/** Ticks for the eye alone: a screen reader is told when it begins and when it ends. */
function Elapsed({
  startedAt,
  expectedMs,
  label,
}: {
  startedAt: number;
  expectedMs: number | null;
  label: string;
}) {
  const t = useTranslations("reports.progress");
  const { secondsText } = useFileWords();
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMs(performance.now() - startedAt), TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt]);
  const seconds = secondsText(ms);
  return (
    <>
      <progress
        aria-label={label}
        className="h-2 w-40 accent-ink"
        max={expectedMs ?? undefined}
        value={expectedMs === null || ms > expectedMs ? undefined : ms}
      />
      <span aria-hidden className="tabular-nums">
        {expectedMs === null
          ? t("elapsed", { seconds })
          : t("expected", { seconds, expected: secondsText(expectedMs) })}
      </span>
    </>
  );
}
