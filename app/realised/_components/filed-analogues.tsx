import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { HistoricalAnalogue } from "@/lib/model/tracking/historical-analogues";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

/** The figures behind the reference lines, and those of other booms that no chart can hold. */
export function FiledAnalogues({ analogues }: { analogues: readonly HistoricalAnalogue[] }) {
  const t = useTranslations("realisedFiled.filed");
  const locale = useLocale();
  return (
    <TableSection title={t("analoguesTitle")} note={t("analoguesNote")}>
      <DataTable
        label={t("analoguesTitle")}
        emptyReason=""
        columns={[
          { key: "episode", head: t("analogue.episode"), align: "start", wrap: true },
          { key: "metric", head: t("analogue.metric"), align: "start" },
          { key: "value", head: t("analogue.value"), align: "end" },
          { key: "check", head: t("analogue.check"), align: "start" },
          { key: "source", head: t("analogue.source"), align: "start", wrap: true },
        ]}
        rows={analogues.map(({ id, metric, value, verification, sourceTitle, sourceUrl }) => ({
          key: id,
          head: t(`analogueLine.${id}`),
          cells: [
            t(`metric.${metric}`),
            formatQuantity(value, metric === "capexToIndustryRevenue" ? "ratio" : "fraction", locale, {
              significantDigits: 2,
            }),
            t(`verification.${verification}`),
            <CitedLink key="source" cited={sourceUrl}>
              {sourceTitle}
            </CitedLink>,
          ],
        }))}
      />
    </TableSection>
  );
}
