import { useTranslations } from "next-intl";
import type { RejectedRowView } from "@/lib/contracts/api/data/rejected-row-list";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

const RAW_CHARACTERS = 160;

/** What arrived and could not be used, with its reason: nothing is dropped silently. */
export function RejectedRowTable({ rows }: { rows: readonly RejectedRowView[] }) {
  const t = useTranslations("data.rejected");
  return (
    <TableSection title={t("title")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        maxHeightPx={420}
        columns={[
          { key: "row", head: t("row"), align: "start" },
          { key: "source", head: t("source"), align: "start" },
          { key: "reason", head: t("reason"), align: "start", wrap: true },
          { key: "raw", head: t("raw"), align: "start", wrap: true },
        ]}
        rows={rows.map((row) => ({
          key: String(row.id),
          head: `${row.ingestRunId}·${row.position}`,
          cells: [
            row.sourceId,
            row.reason,
            <code key="raw">{JSON.stringify(row.raw).slice(0, RAW_CHARACTERS)}</code>,
          ],
        }))}
      />
    </TableSection>
  );
}
