import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { revenuePerimeters } from "@/lib/model/scenario/perimeters";
import { ALL_END_CUSTOMERS, type RevenueStatement } from "@/lib/model/tracking/revenue-statement";
import { Disclosure } from "../../_components/controls/disclosure";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

/** What was said about AI revenue, by perimeter and never added; contradicted rows stay and say so. */
export function FiledStatements({ statements }: { statements: readonly RevenueStatement[] }) {
  const t = useTranslations("realisedFiled.filed");
  const locale = useLocale();
  return (
    <TableSection
      title={t("statementsTitle", {
        count: statements.length,
        contradicted: statements.filter(({ isContradicted }) => isContradicted).length,
      })}
      note={t("statementsNote")}
    >
      {revenuePerimeters.map((perimeter) => {
        const rows = statements
          .filter((statement) => statement.perimeter === perimeter)
          .toSorted((a, b) => b.statedOn.localeCompare(a.statedOn));
        return rows.length === 0 ? null : (
          <Disclosure
            key={perimeter}
            summary={`${t(`perimeter.${perimeter}`)} (${rows.length})`}
            open={perimeter === "R1"}
          >
            <DataTable
              label={t(`perimeter.${perimeter}`)}
              emptyReason=""
              maxHeightPx={perimeter === "R1" ? 360 : 300}
              compact
              columns={[
                { key: "company", head: t("statement.company"), align: "start" },
                { key: "date", head: t("statement.date"), align: "end" },
                { key: "value", head: t("statement.value"), align: "end" },
                { key: "kind", head: t("statement.kind"), align: "start" },
                { key: "share", head: t("statement.share"), align: "start" },
                { key: "source", head: t("statement.source"), align: "start", wrap: true },
              ]}
              rows={rows.map((row) => ({
                key: `${row.company} ${row.metric} ${row.statedOn} ${row.valueUsd}`,
                head: row.company === ALL_END_CUSTOMERS ? t("allEndCustomers") : row.company,
                cells: [
                  formatDate(row.statedOn, locale),
                  formatQuantity(row.valueUsd, "usd", locale, { significantDigits: 3 }),
                  row.type,
                  t(`grossNet.${row.grossNet ?? "none"}`),
                  <span key="source" title={row.notes ?? undefined}>
                    {row.isContradicted && <strong>{t("contradicted")}: </strong>}
                    <CitedLink cited={row.sourceUrl}>{row.sourceTitle}</CitedLink>
                  </span>,
                ],
              }))}
            />
          </Disclosure>
        );
      })}
    </TableSection>
  );
}
