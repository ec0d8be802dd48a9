import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import type { Assumption } from "@/lib/queries/list-assumptions";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";
import { CitedLink } from "../../_components/figures/cited-link";

export function AssumptionTable({ assumptions }: { assumptions: readonly Assumption[] }) {
  const t = useTranslations("data.assumptions");
  const locale = useLocale();
  const figure = (value: number | null) =>
    formatNumber(value, locale, { significantDigits: 4, trimZeros: true });
  return (
    <TableSection title={t("title")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        maxHeightPx={560}
        columns={[
          { key: "assumption", head: t("assumption"), align: "start", wrap: true },
          { key: "low", head: t("low"), align: "end" },
          { key: "mode", head: t("mode"), align: "end" },
          { key: "high", head: t("high"), align: "end" },
          { key: "unit", head: t("unit"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={assumptions.map((assumption) => ({
          key: assumption.id,
          head: `${assumption.id} ${assumption.name}`,
          cells: [
            figure(assumption.low),
            figure(assumption.mode),
            figure(assumption.high),
            assumption.unit,
            <SourceCell key="source" assumption={assumption} />,
          ],
        }))}
      />
    </TableSection>
  );
}

function SourceCell({ assumption }: { assumption: Assumption }) {
  const { sourceTitle, sourceUrl } = assumption;
  return sourceUrl === null ? sourceTitle : <CitedLink cited={sourceUrl}>{sourceTitle}</CitedLink>;
}
