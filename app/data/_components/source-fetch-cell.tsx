import { useLocale, useTranslations } from "next-intl";
import { formatInstant, formatList } from "@/lib/format/format-date";
import type { SourceFetch } from "@/lib/jobs/schedule-fetches";
import { LazyFetchControl } from "./lazy-controls";

type SourceFetchCellProps = {
  publisher: string;
  fetch: SourceFetch;
  isScheduleOn: boolean;
  /** False on a public instance: its readers ask for nothing. */
  mayAsk: boolean;
};

/** When a publisher is asked next, and a way to ask it now. */
export function SourceFetchCell({ publisher, fetch, isScheduleOn, mayAsk }: SourceFetchCellProps) {
  const t = useTranslations("data.fetch");
  const locale = useLocale();
  const { missing } = fetch;
  const reason =
    missing === null
      ? null
      : t(missing.isChoice ? "missingOneOf" : "missing", { names: formatList(missing.names, locale) });
  return (
    <span className="block py-1">
      {reason === null && (
        <span className="block">
          {fetch.nextFetchAt === null
            ? t(isScheduleOn || !fetch.isScheduled ? "hand" : "off")
            : formatInstant(fetch.nextFetchAt, locale)}
        </span>
      )}
      {mayAsk ? (
        <LazyFetchControl
          sourceId={fetch.sourceId}
          publisher={publisher}
          reason={reason}
          runningId={fetch.runningId}
        />
      ) : (
        reason !== null && <span className="text-caption text-muted">{reason}</span>
      )}
    </span>
  );
}
