import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import type { ScenarioParameterSource } from "@/lib/queries/list-scenario-parameters";
import { DataTable } from "../../_components/figures/data-table";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { TableSection } from "../../_components/figures/table-section";

export function ParameterTable({ parameters }: { parameters: readonly ScenarioParameterSource[] }) {
  const t = useTranslations("data.parameters");
  const locale = useLocale();
  const figure = (value: number) => formatNumber(value, locale, { significantDigits: 4, trimZeros: true });
  return (
    <TableSection title={t("title")} note={t("grades")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        maxHeightPx={560}
        columns={[
          { key: "parameter", head: t("parameter"), align: "start", wrap: true },
          { key: "bear", head: <ScenarioMark scenario="bear" />, align: "end" },
          { key: "base", head: <ScenarioMark scenario="base" />, align: "end" },
          { key: "bull", head: <ScenarioMark scenario="bull" />, align: "end" },
          { key: "unit", head: t("unit"), align: "start" },
          { key: "grade", head: t("grade"), align: "start" },
          { key: "asOf", head: t("asOf"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={parameters.map((parameter) => ({
          key: parameter.key,
          head: parameter.label,
          cells: [
            figure(parameter.bear),
            figure(parameter.base),
            figure(parameter.bull),
            parameter.unit,
            parameter.grade,
            parameter.asOf,
            parameter.source,
          ],
        }))}
      />
    </TableSection>
  );
}
