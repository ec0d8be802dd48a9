"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useFlowWords } from "./use-flow-words";

/** What each vendor states of each layer, and why some of it gives no revenue. */
export function FlowStatementTable({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.statements");
  const words = useFlowWords();
  return (
    <Disclosure summary={t("summary")}>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "vendor", head: t("vendor"), align: "start" },
          { key: "layer", head: t("layer"), align: "start" },
          { key: "revenue", head: t("revenue"), align: "end" },
          { key: "year", head: t("year"), align: "end" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={view.exposures.map((exposure) => ({
          key: `${exposure.ticker}/${exposure.layer}`,
          head: view.companyNames[exposure.ticker] ?? exposure.ticker,
          cells: [
            words.layer(exposure.layer),
            <span key="revenue" className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status={exposure.evidence} />
              {exposure.revenueUsdBn === null ? (
                <span className="text-caption text-muted">
                  {exposure.widerMetric === null ? t("noYear") : t("wider", { metric: exposure.widerMetric })}
                </span>
              ) : (
                words.money(exposure.revenueUsdBn)
              )}
            </span>,
            exposure.revenueUsdBn === null ? "" : String(exposure.baseYear),
            exposure.sourceUrl === null ? (
              ""
            ) : (
              <a
                key="source"
                href={exposure.sourceUrl}
                rel="noreferrer"
                target="_blank"
                className="text-caption underline underline-offset-2"
              >
                {exposure.sourceTitle}
              </a>
            ),
          ],
        }))}
      />
    </Disclosure>
  );
}
