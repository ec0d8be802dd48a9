import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import type { ScenarioCorrelationSource } from "@/lib/queries/list-scenario-correlations";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

export function CorrelationTable({ correlations }: { correlations: readonly ScenarioCorrelationSource[] }) {
  const t = useTranslations("scenarioUncertainty.correlationTable");
  const parameter = useTranslations("scenarioParameter");
  const locale = useLocale();
  return (
    <div id="scenario-correlations">
      <TableSection title={t("title")} note={t("note")}>
        <DataTable
          label={t("label")}
          emptyReason={t("none")}
          compact
          maxHeightPx={560}
          columns={[
            { key: "first", head: t("first"), align: "start", wrap: true },
            { key: "second", head: t("second"), align: "start", wrap: true },
            { key: "rho", head: t("rho"), align: "end" },
            { key: "grade", head: t("grade"), align: "start" },
            { key: "source", head: t("source"), align: "start" },
            { key: "reason", head: t("reason"), align: "start", wrap: true },
          ]}
          rows={correlations.map(({ a, b, spearman, grade, source, note }) => ({
            key: `${a} ${b}`,
            head: parameter(`${a}.label`),
            cells: [
              parameter(`${b}.label`),
              formatNumber(spearman, locale, { fractionDigits: 2 }),
              grade,
              source,
              note,
            ],
          }))}
        />
      </TableSection>
    </div>
  );
}
