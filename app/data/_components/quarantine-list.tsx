import { useLocale, useTranslations } from "next-intl";
import type { QuarantinedRowView } from "@/lib/contracts/quarantine";
import { formatInstant } from "@/lib/format/format-date";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { LazyDecisionButtons } from "./lazy-controls";
import { quarantinedFigure } from "./quarantined-figure";
import { QuarantinedRow } from "./quarantined-row";
import { TableSection } from "../../_components/figures/table-section";

type QuarantineListProps = {
  waiting: { rows: readonly QuarantinedRowView[] };
  decided: readonly QuarantinedRowView[];
  /** Of every run, shown or not. */
  counts: readonly { ingestRunId: number; rowCount: number }[];
  /** False on a public instance: its operator decides elsewhere. */
  mayDecide: boolean;
};

/** What looks wrong, run by run, each row with why it waits; what was decided stays readable behind it. */
export function QuarantineList({ waiting, decided, counts, mayDecide }: QuarantineListProps) {
  const t = useTranslations("data.quarantine");
  const locale = useLocale();
  const waitingCount = counts.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const runs = counts.flatMap(({ ingestRunId, rowCount }) => {
    const rows = waiting.rows.filter((row) => row.ingestRunId === ingestRunId);
    return rows.length === 0 ? [] : [{ runId: ingestRunId, rowCount, rows }];
  });
  return (
    <TableSection title={t("finding", { count: waitingCount })} note={t("note")}>
      {runs.map(({ runId, rowCount, rows }) => (
        <section key={runId} aria-labelledby={`quarantine-${runId}`} className="border-t border-rule py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h3 id={`quarantine-${runId}`} className="font-semibold">
              {t("run", { source: rows[0]?.sourceId ?? "", run: String(runId), count: rowCount })}
            </h3>
            {mayDecide && rowCount > 1 && <LazyDecisionButtons runId={runId} count={rowCount} />}
          </div>
          <ul>
            {rows.map((row) => (
              <QuarantinedRow key={row.id} row={row} mayDecide={mayDecide} />
            ))}
          </ul>
        </section>
      ))}
      {waitingCount > waiting.rows.length && (
        <p className="text-caption text-muted">{t("more", { count: waitingCount - waiting.rows.length })}</p>
      )}
      {decided.length > 0 && (
        <Disclosure summary={t("decided", { count: decided.length })}>
          <DataTable
            label={t("decided", { count: decided.length })}
            emptyReason=""
            compact
            maxHeightPx={420}
            columns={[
              { key: "subject", head: t("subject"), align: "start" },
              { key: "value", head: t("value"), align: "end" },
              { key: "decision", head: t("decision"), align: "start" },
              { key: "reason", head: t("reason"), align: "start", wrap: true },
            ]}
            rows={decided.map((row) => ({
              key: String(row.id),
              head: [row.subject, quarantinedFigure(row, locale).period].filter(Boolean).join(", "),
              cells: [
                quarantinedFigure(row, locale).value ?? "—",
                t(row.state === "accepted" ? "accepted" : "rejected", {
                  when: formatInstant(row.decidedAt, locale),
                }),
                `${t(`check.${row.check}`)}: ${row.reason}`,
              ],
            }))}
          />
        </Disclosure>
      )}
    </TableSection>
  );
}
