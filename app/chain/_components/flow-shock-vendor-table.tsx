"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";
import { DataTable } from "../../_components/figures/data-table";
import { useFlowWords } from "./use-flow-words";

type FlowShockVendorTableProps = { view: ChainFlowsView; scenario: FlowScenario; shock: ChainShock };

/** What the chosen shock does to each vendor, in dollars of the year. */
export function FlowShockVendorTable({ view, scenario, shock }: FlowShockVendorTableProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const vendors = shock.effect?.vendors.toSorted((a, b) => a.revenueChangeUsdBn - b.revenueChangeUsdBn) ?? [];
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t("vendors")}</h3>
      <DataTable
        label={t("vendorLabel", { case: words.case(scenario.slug) })}
        emptyReason={t("vendorEmpty")}
        compact
        columns={[
          { key: "vendor", head: t("vendor"), align: "start" },
          { key: "layer", head: t("layer"), align: "start" },
          { key: "revenue", head: t("revenueChange"), align: "end" },
          { key: "ebit", head: t("ebitChange"), align: "end" },
        ]}
        rows={vendors.map(({ ticker, layer, revenueChangeUsdBn, ebitChangeUsdBn }) => ({
          key: `${ticker}/${layer}`,
          head: view.companyNames[ticker] ?? ticker,
          cells: [
            words.layer(layer),
            words.money(revenueChangeUsdBn),
            ebitChangeUsdBn === null ? (
              <span key="ebit" className="text-caption text-muted">
                {t("noMargin")}
              </span>
            ) : (
              words.money(ebitChangeUsdBn)
            ),
          ],
        }))}
      />
    </section>
  );
}
