import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import type { IngestRun } from "@/lib/queries/list-ingest-runs";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

export function IngestRunTable({ runs }: { runs: readonly IngestRun[] }) {
  const t = useTranslations("data");
  const locale = useLocale();
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  return (
    <TableSection title={t("runs.title")}>
      <DataTable
        label={t("runs.label")}
        emptyReason={t("runs.none")}
        compact
        columns={[
          { key: "run", head: t("runs.run"), align: "start" },
          { key: "when", head: t("runs.when"), align: "end" },
          { key: "status", head: t("runs.status"), align: "start" },
          { key: "stored", head: t("runs.stored"), align: "end" },
          { key: "unchanged", head: t("runs.unchanged"), align: "end" },
          { key: "rejected", head: t("runs.rejected"), align: "end" },
          { key: "message", head: t("runs.message"), align: "start" },
        ]}
        rows={runs.map((run) => ({
          key: String(run.id),
          head: `${run.sourceId} · ${t(`origin.${run.origin}`)}`,
          cells: [
            formatInstant(run.finishedAt, locale),
            t(`status.${run.status}`),
            whole(run.storedCount),
            whole(run.unchangedCount),
            whole(run.rejectedCount),
            run.message ?? "",
          ],
        }))}
      />
    </TableSection>
  );
}
