import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import type { IngestRunView } from "@/lib/contracts/ingest-run-view";
import { BYTES_PER_KILOBYTE } from "@/lib/units/data-size";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

export function IngestRunTable({ runs }: { runs: readonly IngestRunView[] }) {
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
          { key: "parts", head: t("runs.parts"), align: "end" },
          { key: "stored", head: t("runs.stored"), align: "end" },
          { key: "unchanged", head: t("runs.unchanged"), align: "end" },
          { key: "rejected", head: t("runs.rejected"), align: "end" },
          { key: "quarantined", head: t("runs.quarantined"), align: "end" },
          { key: "payloads", head: t("runs.payloads"), align: "end" },
          { key: "message", head: t("runs.message"), align: "start" },
        ]}
        rows={runs.map((run) => ({
          key: String(run.id),
          head: `${run.sourceId} · ${t(`origin.${run.origin}`)}`,
          cells: [
            run.finishedAt === null
              ? t("runs.working", { when: formatInstant(run.startedAt, locale) })
              : formatInstant(run.finishedAt, locale),
            t(`status.${run.status}`),
            run.partCount === 0 ? "—" : `${whole(run.partDoneCount)} / ${whole(run.partCount)}`,
            whole(run.storedCount),
            whole(run.unchangedCount),
            whole(run.rejectedCount),
            whole(run.quarantinedCount),
            run.payloadCount === 0
              ? "—"
              : t("runs.size", {
                  count: whole(run.payloadCount),
                  size: formatNumber(run.payloadByteCount / BYTES_PER_KILOBYTE, locale, {
                    significantDigits: 2,
                  }),
                }),
            run.message ?? "",
          ],
        }))}
      />
    </TableSection>
  );
}
