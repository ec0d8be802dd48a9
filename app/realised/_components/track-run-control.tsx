"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { BacktestView } from "@/lib/contracts/backtest";
import type { TrackRecord } from "@/lib/contracts/track-record";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { trackRecordKey } from "@/lib/query-options/track-record";

type TrackRunControlProps = { record: TrackRecord; asOf: string | null };

/** What the figures below rest on, and how to have them computed again; how far it is while that runs. */
export function TrackRunControl({ record, asOf }: TrackRunControlProps) {
  const t = useTranslations("realisedTrack");
  const locale = useLocale();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: trackRecordKey(asOf) });
  const starting = useMutation({
    mutationFn: async () => (await import("./track-requests")).startBacktest(asOf),
    onSuccess: (started) =>
      client.setQueryData<TrackRecord>(trackRecordKey(asOf), (known) =>
        known === undefined ? known : { ...known, running: started },
      ),
    onError: onSettled, // another reader's may be at work
  });
  const cancelling = useMutation({
    mutationFn: async (id: number) => (await import("./track-requests")).cancelBacktest(id),
    onSettled,
  });
  const failure = starting.error ?? cancelling.error;
  const { backtest, running, isCurrent } = record;
  const day = formatDate(asOf?.slice(0, 10) ?? null, locale);
  const startWords =
    asOf === null ? t(backtest === null ? "run.start" : "run.again") : t("run.startAsOf", { day });
  return (
    <div className="flex flex-col items-start gap-y-2">
      <p className="max-w-prose text-caption text-muted">
        {backtest === null ? (
          asOf === null ? (
            t("run.never")
          ) : (
            t("run.neverAsOf", { day })
          )
        ) : (
          <>
            {t("run.state", {
              at: formatInstant(backtest.finishedAt, locale),
              engine: backtest.engineVersion,
              day: formatDate(backtest.dataAsOf, locale),
              draws: formatNumber(backtest.draws, locale, { fractionDigits: 0 }),
            })}
            {!isCurrent && ` ${t("run.outdated")}`}
          </>
        )}
      </p>
      {running === null ? (
        <button
          type="button"
          className="text-action disabled:text-muted"
          disabled={starting.isPending}
          onClick={() => starting.mutate()}
        >
          {startWords}
        </button>
      ) : (
        <Progress
          running={running}
          isCancelling={cancelling.isPending}
          onCancel={() => cancelling.mutate(running.id)}
        />
      )}
      {failure !== null && (
        <p role="alert" className="border-s-2 border-ink ps-3">
          {t("failed", { cause: failure.message })}
        </p>
      )}
    </div>
  );
}

type ProgressProps = { running: BacktestView; isCancelling: boolean; onCancel: () => void };

function Progress({ running, isCancelling, onCancel }: ProgressProps) {
  const t = useTranslations("realisedTrack.run");
  const locale = useLocale();
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  const label = t("progress", { done: whole(running.doneQuarterCount), total: whole(running.quarterCount) });
  return (
    <p className="inline-flex items-center gap-x-3" role="status">
      <progress
        value={running.doneQuarterCount}
        max={running.quarterCount}
        aria-label={label}
        className="h-1.5 w-32 appearance-none [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink"
      />
      {label}
      <button
        type="button"
        className="text-action disabled:text-muted"
        disabled={isCancelling}
        onClick={onCancel}
      >
        {t("cancel")}
      </button>
    </p>
  );
}
