"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import type { IngestRunView } from "@/lib/contracts/ingest-run-view";

type FetchControlProps = {
  sourceId: string;
  publisher: string;
  /** Why it cannot be asked. */
  reason: string | null;
  /** Run at work when the page was made. */
  runningId: number | null;
};

type Stage =
  | { stage: "idle" }
  | { stage: "queued" }
  | { stage: "running"; run: IngestRunView | null }
  | { stage: "ended"; run: IngestRunView }
  | { stage: "failed"; cause: string };

/** Asks a publisher now and tells how far its run has come. What it needs for that is loaded when it is needed. */
export function FetchControl({ sourceId, publisher, reason, runningId }: FetchControlProps) {
  const t = useTranslations("data");
  const router = useRouter();
  const reasonId = useId();
  const [runId, setRunId] = useState(runningId);
  const [stage, setStage] = useState<Stage>(
    runningId === null ? { stage: "idle" } : { stage: "running", run: null },
  );
  const waiting = useRef<AbortController | null>(null);

  useEffect(() => () => waiting.current?.abort(), []);

  useEffect(() => {
    if (runId === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const show = (next: Stage) => {
      if (!signal.aborted) setStage(next);
    };
    const follow = async () => {
      const { followRun } = await import("./follow-run");
      const run = await followRun(runId, (step) => show({ stage: "running", run: step }), signal);
      show({ stage: "ended", run });
      if (!signal.aborted) router.refresh();
    };
    follow().catch((error: unknown) => show({ stage: "failed", cause: causeOf(error) }));
    return () => leaving.abort();
  }, [runId, router]);

  async function fetchNow() {
    waiting.current = new AbortController();
    const { signal } = waiting.current;
    setStage({ stage: "queued" });
    try {
      const { startFetch } = await import("./follow-run");
      const run = await startFetch(sourceId, signal);
      setStage({ stage: "running", run });
      setRunId(run.id);
    } catch (error) {
      if (!signal.aborted) setStage({ stage: "failed", cause: causeOf(error) });
    }
  }

  async function stop(id: number) {
    const { stopRun } = await import("./follow-run");
    try {
      const run = await stopRun(id);
      setStage((now) => (now.stage === "running" ? { stage: "running", run } : now));
    } catch {
      // it has ended by itself: its last event says how
    }
  }

  const isBusy = stage.stage === "queued" || stage.stage === "running";
  return (
    <span className="flex flex-wrap items-center gap-x-3" data-print="hide">
      {stage.stage === "running" && runId !== null ? (
        <button
          type="button"
          onClick={() => void stop(runId)}
          disabled={stage.run?.isCancelRequested === true}
          aria-label={t("fetch.stopOf", { publisher })}
          className="text-action text-caption disabled:text-muted"
        >
          {t("fetch.stop")}
        </button>
      ) : (
        <button
          type="button"
          onClick={() => void fetchNow()}
          disabled={reason !== null || isBusy}
          aria-label={t("fetch.nowOf", { publisher })}
          aria-describedby={reason === null ? undefined : reasonId}
          className="text-action text-caption disabled:text-muted disabled:no-underline"
        >
          {t("fetch.now")}
        </button>
      )}
      {reason !== null && (
        <span id={reasonId} className="text-caption text-muted">
          {reason}
        </span>
      )}
      <span role="status" className="text-caption text-muted empty:hidden">
        {told(stage, t)}
      </span>
    </span>
  );
}

function told(stage: Stage, t: ReturnType<typeof useTranslations<"data">>): string | null {
  switch (stage.stage) {
    case "idle":
      return null;
    case "queued":
      return t("fetch.queued");
    case "running":
      if (stage.run?.isCancelRequested === true) return t("fetch.stopping");
      return stage.run === null
        ? t("status.running")
        : t("fetch.progress", {
            done: String(stage.run.partDoneCount),
            total: stage.run.partCount,
            stored: stage.run.storedCount,
          });
    case "ended":
      return t("fetch.ended", { status: t(`status.${stage.run.status}`), stored: stage.run.storedCount });
    case "failed":
      return t("fetch.failed", { cause: stage.cause });
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
