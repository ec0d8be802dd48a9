"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { formatNumber } from "@/lib/format/format-number";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { FlowSourceLink } from "./flow-source-link";
import { useFlowWords } from "./use-flow-words";

/** The splits, lags and ratios of the flows, each with range and source, and the published splits beside ours. */
export function FlowAssumptionTable({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.assumptions");
  const locale = useLocale();
  const words = useFlowWords();
  const write = (value: number | null) =>
    formatNumber(value, locale, { significantDigits: 3, trimZeros: true });
  return (
    <Disclosure summary={t("summary")}>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "name", head: t("name"), align: "start", wrap: true },
          { key: "value", head: t("value"), align: "end" },
          { key: "range", head: t("range"), align: "end" },
          { key: "unit", head: t("unit"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
          { key: "id", head: t("id"), align: "start" },
        ]}
        rows={view.assumptions.map((row) => ({
          key: row.id,
          head: row.name,
          cells: [
            write(row.mode),
            `${write(row.low)}–${write(row.high)}`,
            row.unit,
            <FlowSourceLink key="source" title={row.sourceTitle} url={row.sourceUrl} />,
            row.id,
          ],
        }))}
      />
      <h3 className="mt-4 mb-2 font-semibold">{t("anchorsTitle")}</h3>
      <DataTable
        label={t("anchorsLabel")}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "name", head: t("name"), align: "start", wrap: true },
          { key: "published", head: t("published"), align: "end" },
          { key: "model", head: t("model"), align: "end" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={view.anchors.map(({ assumption, modelFraction }) => ({
          key: assumption.id,
          head: assumption.name,
          cells: [
            words.percent(assumption.mode),
            words.percent(modelFraction),
            <FlowSourceLink key="source" title={assumption.sourceTitle} url={assumption.sourceUrl} />,
          ],
        }))}
      />
    </Disclosure>
  );
}
