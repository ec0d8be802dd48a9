"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { formatDate } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { FlowSourceLink } from "./flow-source-link";
import { useFlowWords } from "./use-flow-words";

/** How much of each vendor's revenue hangs on few customers, between the bounds that filings leave. */
export function FlowCustomerTable({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.customers");
  const words = useFlowWords();
  const locale = useLocale();
  const index = (value: number) => formatNumber(value, locale, { fractionDigits: 2 });
  return (
    <section>
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="mt-1 mb-2 max-w-prose text-caption text-muted">{t("note")}</p>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "vendor", head: t("vendor"), align: "start" },
          { key: "period", head: t("period"), align: "end" },
          { key: "largest", head: t("largest"), align: "start" },
          { key: "named", head: t("named"), align: "end" },
          { key: "index", head: t("index"), align: "end" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={view.customers.map(({ ticker, periodEnd, concentration, evidence, sourceTitle, sourceUrl }) => {
          const { largest, lowestHerfindahl, highestHerfindahl, namedShareFraction } = concentration;
          return {
            key: ticker,
            head: (
              <>
                <EvidenceGlyph status={evidence} /> {view.companyNames[ticker] ?? ticker}
              </>
            ),
            cells: [
              formatDate(periodEnd, locale),
              largest === null ? "" : `${largest.customer} ${words.percent(largest.shareFraction)}`,
              words.percent(namedShareFraction),
              `${index(lowestHerfindahl)}–${index(highestHerfindahl)}`,
              <FlowSourceLink key="source" title={sourceTitle} url={sourceUrl} />,
            ],
          };
        })}
      />
    </section>
  );
}
