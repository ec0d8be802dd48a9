import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { AiRevenuePoint } from "@/lib/queries/list-ai-revenue";
import { DataTable } from "../../../_components/figures/data-table";
import { TableSection } from "../../../_components/figures/table-section";
import { CitedLink } from "../../../_components/figures/cited-link";

/** What the company said about its AI revenue: kind, perimeter and confidence beside each, never added up. */
export function StatementTable({ statements }: { statements: readonly AiRevenuePoint[] }) {
  const t = useTranslations("companies.company.statements");
  const locale = useLocale();
  return (
    <TableSection title={t("title")} note={t("note")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        maxHeightPx={560}
        columns={[
          { key: "who", head: t("who"), align: "start" },
          { key: "date", head: t("date"), align: "end" },
          { key: "value", head: t("value"), align: "end" },
          { key: "type", head: t("type"), align: "start" },
          { key: "perimeter", head: t("perimeter"), align: "start", wrap: true },
          { key: "grossNet", head: t("grossNet"), align: "start" },
          { key: "confidence", head: t("confidence"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={statements.map((point) => ({
          key: String(point.id),
          head: point.company,
          cells: [
            formatDate(point.statedOn, locale),
            formatQuantity(point.valueUsd, "usd", locale, { significantDigits: 3 }),
            point.type,
            <span key="perimeter">
              {point.metric.replaceAll("_", " ")}
              {point.notes !== null && <span className="block text-caption text-muted">{point.notes}</span>}
            </span>,
            point.grossNet ?? (
              <span key="grossNet" className="text-muted">
                {t("unsaid")}
              </span>
            ),
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
