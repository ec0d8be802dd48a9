import { useLocale, useTranslations } from "next-intl";
import type { QuarantinedRowView } from "@/lib/contracts/quarantine";
import { formatDate } from "@/lib/format/format-date";
import { LazyDecisionButtons } from "./lazy-controls";
import { quarantinedFigure } from "./quarantined-figure";
import { CitedLink } from "../../_components/figures/cited-link";

/** One row that waits: what it says, why it looks wrong, where it comes from. */
export function QuarantinedRow({ row, mayDecide }: { row: QuarantinedRowView; mayDecide: boolean }) {
  const t = useTranslations("data.quarantine");
  const locale = useLocale();
  const { period, value } = quarantinedFigure(row, locale);
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-rule py-2 tablet:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p>
          <span className="font-semibold break-words">{row.subject}</span>
          {period !== null && `, ${period}`}
          {value !== null && <span className="ms-2 whitespace-nowrap">{value}</span>}
        </p>
        <p className="text-caption text-muted">
          {t(`check.${row.check}`)}: {row.reason}
          {" · "}
          <CitedLink cited={row.sourceUrl}>{t("source")}</CitedLink>
          {", "}
          {t("known", { when: formatDate(row.knownAt, locale) })}
        </p>
      </div>
      {mayDecide && (
        <LazyDecisionButtons rowId={row.id} subject={row.subject} period={period ?? String(row.id)} />
      )}
    </li>
  );
}
