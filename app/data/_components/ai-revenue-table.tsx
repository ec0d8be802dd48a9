import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { AiRevenuePoint } from "@/lib/queries/list-ai-revenue";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";
import { CitedLink } from "../../_components/figures/cited-link";

export function AiRevenueTable({ points }: { points: readonly AiRevenuePoint[] }) {
  const t = useTranslations("data.revenue");
  const locale = useLocale();
  return (
    <TableSection title={t("title")} note={t("note")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        maxHeightPx={560}
        columns={[
          { key: "company", head: t("company"), align: "start" },
          { key: "date", head: t("date"), align: "end" },
          { key: "value", head: t("value"), align: "end" },
          { key: "type", head: t("type"), align: "start" },
          { key: "grossNet", head: t("grossNet"), align: "start" },
          { key: "confidence", head: t("confidence"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={points.map((point) => ({
          key: String(point.id),
          head: point.company,
          cells: [
            formatDate(point.statedOn, locale),
            formatQuantity(point.valueUsd, "usd", locale, { significantDigits: 3 }),
            point.type,
            point.grossNet ?? "—",
            point.confidence,
            <CitedLink key="source" cited={point.sourceUrl}>
              {point.sourceTitle}
            </CitedLink>,
          ],
        }))}
      />
    </TableSection>
  );
}
